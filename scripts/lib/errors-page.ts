import { describeFailure } from '../../packages/core/src/errors/describe-failure.ts';
import type { ErrorKind } from '../../packages/core/src/errors/error-kind.ts';
import { EXPLANATIONS, type Explanation } from '../../packages/core/src/errors/explanations.ts';
import { markdownTable } from './markdown-table.ts';

const EXAMPLE = { id: 'linkup', keyVariables: ['LINKUP_API_KEY'] };
/** Each client names the limit that was reached. */
const LIMIT = ['timeoutMs', 25_000] as const;
/** Limits, and options in the words of messages. */
const NAMES = /\b(timeoutMs|baseUrl|apiKey|[A-Z]+_API_KEY)\b/g;

function renderRow(kind: ErrorKind, reason: string, explanation: Explanation): readonly string[] {
  const { message, retryable } = describeFailure(
    { ...EXAMPLE, ...(reason === 'key_function' && { keySource: 'your apiKey function' }) },
    kind,
    reason,
    { limit: LIMIT },
  );
  const said = message.slice(`[${EXAMPLE.id}] `.length);
  const end = said.indexOf(': ');
  const [problem, hint] = [said.slice(0, end), said.slice(end + 2)];
  const isOwn = typeof explanation !== 'string';
  return [
    `\`${reason}\``,
    isOwn ? 'names what was found' : problem.replaceAll(NAMES, '`$1`'),
    isOwn ? explanation[0] : explanation,
    isOwn ? explanation[1] : hint.replaceAll(NAMES, '`$1`'),
    retryable ? 'yes' : 'no',
  ];
}

/** The tables of `docs/errors.md`, one a kind, from the words of the messages. */
export function renderErrorTables(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(EXPLANATIONS).map(([kind, reasons]) => [
      kind,
      markdownTable(
        ['Reason', 'The message says', 'What it means', 'What to do', 'Retryable'],
        Object.entries(reasons).map(([reason, explanation]) =>
          renderRow(kind as ErrorKind, reason, explanation),
        ),
      ),
    ]),
  );
}
