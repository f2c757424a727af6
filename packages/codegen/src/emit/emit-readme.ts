import type { ProviderDefinition } from '@fuelgauge/core';
import { isMoney } from '@fuelgauge/core/internal';
import type { ResolvedSpec } from '../spec/resolve-spec.ts';
import type { Meaning } from '../spec/vocabulary/meaning.ts';
import { markMarkdown } from './generated-mark.ts';

/** `README.md` of a provider. Tests run its code blocks against the emulation. */
export function emitReadme(spec: ResolvedSpec): string {
  const { id, definition, meaning } = spec;
  const sections = [introduce(spec), facts(spec), limits(meaning), errors(spec), testing(spec)];
  const closing = 'To read all vendors at once, use `@fuelgauge/balances`.';
  const independent = `This package is not made by ${definition.name}. Its types come from the vendor's own API document. The licence is MIT.`;
  return markMarkdown(
    `specs/${id}`,
    `${[...sections, `${closing} ${independent}`].filter(Boolean).join('\n\n')}\n`,
  );
}

function introduce({ names, definition }: ResolvedSpec): string {
  const { constant, exported } = names;
  return `# ${names.package}

Reads the prepaid balance of ${definition.name}. The amount, \`remaining\`, is exact and given as decimal text. When it cannot be read, the call
fails with an error; it never returns a zero instead.

\`\`\`sh
npm install ${names.package}
\`\`\`

\`\`\`ts
import { create${exported} } from '${names.package}';

const ${constant} = create${exported}(); // takes the key from ${definition.keyVariables[0]}
const { remaining, unit } = await ${constant}.getBalance();
console.log(remaining, unit);
\`\`\`

\`${constant}.GET('${definition.path}')\` returns the vendor's own response, with its types, as [openapi-fetch](https://openapi-ts.dev/openapi-fetch/) does.`;
}

function facts({ definition, meaning }: ResolvedSpec): string {
  const { docs, keys, topUp } = meaning.links;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Unit', describeUnit(definition)],
    [
      'Whose money',
      definition.balance.scope === 'unknown'
        ? 'the vendor does not say'
        : `the ${definition.balance.scope}'s`,
    ],
    ['Key', definition.keyVariables.map(code).join(', then ')],
    ['Keys begin with', meaning.key.prefix && `${code(meaning.key.prefix)} (usually)`],
    [
      'Cost of a reading',
      meaning.free === undefined ? undefined : meaning.free ? 'none' : 'the vendor charges for it',
    ],
    ['Get a key', `<${keys}>`],
    ['Top up', topUp && `<${topUp}>`],
    ["Vendor's page", `<${docs}>`],
  ];
  return table([['', ''], ...rows.flatMap(([name, value]) => (value ? [[name, value]] : []))]);
}

function describeUnit({ name, balance: { unit, scale } }: ProviderDefinition): string {
  if (typeof unit !== 'string')
    return ['the currency that the reply names', ...Object.values(unit.words ?? {}).map(code)].join(
      ', or ',
    );
  if (!isMoney(unit)) return `${code(unit)}, which has a value at ${name} only`;
  return scale ? `${code(unit)}; the response counts in 10^${scale} ${unit}` : code(unit);
}

function limits({ rateLimits = [] }: Meaning): string {
  const lines = rateLimits.map(({ requests, perSeconds, of, note }) => {
    const who = of === undefined || of === 'unknown' ? '' : ` for each ${of}`;
    return `- ${requests} requests in ${perSeconds} s${who}${note ? `: ${note}` : ''}`;
  });
  const stated =
    lines.length > 0
      ? `The vendor states:\n\n${lines.join('\n')}`
      : 'The vendor states no limit for this call.';
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

function testing({ names, definition }: ResolvedSpec): string {
  const { constant, exported } = names;
  return `## Your own tests

\`\`\`ts
import { create${exported} } from '${names.package}';
import { ${constant}Handlers } from '${names.package}/msw';
import { setupServer } from 'msw/node';

const server = setupServer(...${constant}Handlers({ apiKey: 'test-key', balance: '12' }));
server.listen();
const { remaining } = await create${exported}({ apiKey: 'test-key'${sampleValues(definition)} }).getBalance();
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

/** The option for what every account of the vendor needs beside the key; nothing where it needs nothing. */
function sampleValues({ parameters = {} }: ResolvedSpec['definition']): string {
  const names = Object.entries(parameters).flatMap(([name, { optional }]) =>
    optional ? [] : [name],
  );
  return names.length === 0
    ? ''
    : `, parameters: { ${names.map((name) => `${name}: 'any'`).join(', ')} }`;
}
