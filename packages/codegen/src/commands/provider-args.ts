import { UsageError } from '../errors/spec-error.ts';
import { ID_RULE, isProviderId } from '../spec/provider-names.ts';
import { parseArguments } from './parse-arguments.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  page: text,
  url: text,
  index: text,
  operation: text,
  retrieved: text,
  form: text,
  keeps: text,
  body: text,
  answer: { type: 'string', multiple: true },
  drop: { type: 'string', multiple: true },
  fixes: text,
  yes: flag,
  accept: flag,
  'accept-form': flag,
  'allow-origin-change': flag,
} as const;

/** Reads the arguments of a command about one provider. */
export function parseProviderArgs(args: readonly string[], usage: string) {
  const { positionals, values } = parseArguments(args, OPTIONS, usage);
  const [id, ...others] = positionals;
  if (!id || others.length > 0) throw new UsageError(`usage: ${usage}`);
  if (!isProviderId(id)) throw new UsageError(ID_RULE, `usage: ${usage}`);
  checkValues(values, `usage: ${usage}`);
  return { id, values };
}

type Values = ReturnType<typeof parseProviderArgs>['values'];

/** What is recorded must be readable again, and without anybody's password. */
function checkValues(
  { page, url, index, retrieved }: Readonly<Record<string, unknown>>,
  usage: string,
): void {
  if (typeof retrieved === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(retrieved))
    throw new UsageError('--retrieved must be a day (YYYY-MM-DD)', usage);
  for (const [name, value] of Object.entries({ page, url, index })) {
    if (typeof value !== 'string' || (name === 'page' && !/^https?:/i.test(value))) continue;
    const address = URL.parse(value);
    if (!/^https?:$/.test(address?.protocol ?? ''))
      throw new UsageError(`--${name} must be an https address`, usage);
    if (address?.username || address?.password)
      throw new UsageError(`--${name} must be without user info`, usage);
  }
}

/** What the options say of the page that is imported. */
export const readPageOptions = ({ page, url, index, operation, retrieved, ...values }: Values) => ({
  url: url ?? (page && /^https:/.test(page) ? page : undefined),
  index,
  operation,
  retrieved: retrieved ?? new Date().toISOString().slice(0, 10),
  acceptForm: values['accept-form'],
});
