import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { throwIfAny } from '../errors/spec-error.ts';
import { parsePointer } from '../json/pointer.ts';
import { parseYaml, type YamlSource } from '../json/yaml-source.ts';
import { REFUSED_FILE } from './refused-file.ts';
import { type RefusedVendor, refusedSchema } from './vocabulary/refused.ts';
import { ANNOTATIONS } from './vocabulary/schema.ts';

const validate = new Ajv2020({
  allErrors: true,
  verbose: true,
  keywords: ANNOTATIONS,
  meta: false,
  validateSchema: false,
  code: { optimize: false },
}).compile<readonly RefusedVendor[]>(refusedSchema);

/**
 * The vendors that are not served, in the order of their ids.
 *
 * @param served ids that `specs/` has a folder of: nobody is both
 * @throws SpecError with every problem of the file
 */
export function readRefused(text: string, served: ReadonlySet<string>): readonly RefusedVendor[] {
  const source = parseYaml(REFUSED_FILE, text);
  const given = source.value ?? [];
  if (!validate(given)) {
    throwIfAny([...new Set((validate.errors ?? []).map((error) => describe(source, error)))]);
    return [];
  }
  const seen = new Set<string>();
  const problems = given.flatMap(({ id }, index) => {
    const at = source.locate([index, 'id']);
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice) return [`${at}: ${id} stands here twice: keep one`];
    return served.has(id) ? [`${at}: ${id} is served, by specs/${id}: take it off this list`] : [];
  });
  throwIfAny(problems);
  return [...given].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The place, the member and what it must be. Texts are not quoted. */
function describe(
  source: YamlSource,
  { instancePath, keyword, parentSchema, params }: ErrorObject,
): string {
  const extra: unknown = params['additionalProperty'];
  const names = [...parsePointer(instancePath), ...(typeof extra === 'string' ? [extra] : [])];
  const what = names.length > 0 ? `/${names.join('/')} ` : '';
  return `${source.locate(names)}: ${what}${MESSAGES[keyword]?.(params, parentSchema) ?? 'is not valid'}`;
}

const MESSAGES: Readonly<
  Record<string, (params: ErrorObject['params'], parent: ErrorObject['parentSchema']) => string>
> = {
  additionalProperties: () => 'is not a member of this list: check its spelling',
  required: ({ missingProperty }) => `must have ${missingProperty}`,
  enum: ({ allowedValues }) => `must be one of ${allowedValues.join(', ')}`,
  pattern: (_, parent) => `must be ${parent?.['description']}`,
  type: ({ type }) => `must be ${type === 'array' ? 'a list' : `of type ${type}`}`,
};
