import type { ProviderDefinition } from '@fuelgauge/core';
import { isMoney } from '@fuelgauge/core/internal';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { Meaning } from '../spec/vocabulary/meaning.ts';
import { markMarkdown } from './generated-mark.ts';

/** `README.md` of a provider. Tests run its code blocks against the emulation. */
export function emitReadme(spec: ResolvedSpec): string {
  const { id, definition, meaning } = spec;
  const sections = [introduce(spec), facts(spec), limits(meaning), errors(spec), testing(spec)];
  const closing = 'All vendors at once: `@fuelgauge/balances`.';
  const independent = `Not made by ${definition.name}. The types come from the vendor's own API document; licence: MIT.`;
  return markMarkdown(
    `specs/${id}`,
    `${[...sections, `${closing} ${independent}`].filter(Boolean).join('\n\n')}\n`,
  );
}

function introduce({ names, definition }: ResolvedSpec): string {
  const { constant, exported } = names;
  return `# ${names.package}

The prepaid balance of ${definition.name}, exactly: \`remaining\` is decimal text, and what cannot be read is an error, never a zero.

\`\`\`sh
npm install ${names.package}
\`\`\`

\`\`\`ts
import { create${exported} } from '${names.package}';

const ${constant} = create${exported}(); // takes the key from ${definition.keyVariables[0]}
const { remaining, unit } = await ${constant}.getBalance();
console.log(remaining, unit);
\`\`\`

\`${constant}.GET('${definition.path}')\` is the vendor's reply itself, typed ([openapi-fetch](https://openapi-ts.dev/openapi-fetch/)).`;
}

function facts({ definition, meaning }: ResolvedSpec): string {
  const { docs, keys, topUp } = meaning.links;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Unit', describeUnit(definition)],
    [
      'Whose money',
      definition.balance.scope === 'unknown'
        ? 'the vendor does not say'
        : `of the ${definition.balance.scope}`,
    ],
    ['Key', definition.keyVariables.map(code).join(', then ')],
    ['Keys begin with', meaning.key.prefix && `${code(meaning.key.prefix)} (usually)`],
    [
      'Asking costs',
      meaning.free === undefined ? undefined : meaning.free ? 'nothing' : 'something',
    ],
    ['Get a key', `<${keys}>`],
    ['Top up', topUp && `<${topUp}>`],
    ["Vendor's page", `<${docs}>`],
  ];
  return table([['', ''], ...rows.flatMap(([name, value]) => (value ? [[name, value]] : []))]);
}

function describeUnit({ name, balance: { unit, scale } }: ProviderDefinition): string {
  if (typeof unit !== 'string') return 'the currency that the reply names';
  if (!isMoney(unit)) return `${code(unit)}, worth something at ${name} alone`;
  return scale ? `${code(unit)}; the vendor counts in 10^${scale}` : code(unit);
}

function limits({ rateLimits = [] }: Meaning): string {
  const lines = rateLimits.map(({ requests, perSeconds, of, note }) => {
    const who = of === undefined || of === 'unknown' ? '' : ` for each ${of}`;
    return `- ${requests} in ${perSeconds} s${who}${note ? `: ${note}` : ''}`;
  });
  const stated =
    lines.length > 0
      ? `The vendor states:\n\n${lines.join('\n')}`
      : 'The vendor states none for this call.';
  return `## Rate limits\n\n${stated}`;
}

function errors({ names, definition }: ResolvedSpec): string {
  const rows = (definition.errors?.rules ?? []).map(({ code: value, text, kind, reason }) => [
    [value === undefined ? '' : code(String(value)), text === undefined ? '' : `"${text}"`]
      .filter(Boolean)
      .join(' with '),
    code(kind),
    reason === undefined ? '' : code(reason),
  ]);
  const codes =
    rows.length === 0 ? '' : `\n\n${table([["Vendor's code", '`kind`', '`reason`'], ...rows])}`;
  return `## Errors

\`\`\`ts
import { BalanceError, create${names.exported} } from '${names.package}';

try {
  await create${names.exported}().getBalance();
} catch (error) {
  if (!BalanceError.isInstance(error)) throw error;
  console.error(error.kind, error.message, error.retryable);
}
\`\`\`${codes}`;
}

function testing({ names }: ResolvedSpec): string {
  const { constant, exported } = names;
  return `## Your own tests

\`\`\`ts
import { create${exported} } from '${names.package}';
import { ${constant}Handlers } from '${names.package}/msw';
import { setupServer } from 'msw/node';

const server = setupServer(...${constant}Handlers({ apiKey: 'test-key', balance: '12' }));
server.listen();
const { remaining } = await create${exported}({ apiKey: 'test-key' }).getBalance();
console.log(remaining); // 12
server.close();
\`\`\``;
}

const code = (text: string): string => `\`${text}\``;

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
