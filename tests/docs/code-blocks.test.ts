import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../packages/cli/src/accounts/config/check-config.ts';
import { readConfigDocument } from '../../packages/cli/src/accounts/config/config-document.ts';
import { firstProvider, moneyProvider } from '../../packages/cli/src/catalog/example-providers.ts';
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { type CodeBlock, exampleOf, listAllCodeBlocks } from '../support/code-blocks.ts';
import { API_REPORTS, documentedPrograms } from '../support/documented-programs.ts';
import { listPages } from '../support/pages.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const programs = new Set(documentedPrograms().map(({ title }) => title));
const validateConfig = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(read('packages/cli/config.schema.json')),
);

/** Pages of the package name no vendor. */
const withVendors = (code: string): string =>
  code.replaceAll('"ID', `"${firstProvider.id}`).replaceAll('"OTHER', `"${moneyProvider.id}`);

function checkConfiguration({ title, code }: CodeBlock): void {
  const text = withVendors(code);
  checkConfig(readConfigDocument(title, text), {
    path: '/fuelgauge.config.json',
    isDiscovered: false,
  });
  expect(
    validateConfig(JSON.parse(text.replaceAll(/^\s*\/\/.*$|(?<=[,}]) \/\/.*$/gm, ''))),
    title,
  ).toBe(true);
}

/** How a block of each language is held; a language that is not here has no place in the pages. */
const CHECKS: Readonly<Record<string, (block: CodeBlock) => void>> = {
  json: ({ code }) => JSON.parse(code),
  'json mcpServers': ({ code }) => JSON.parse(code), // client-entries.test.ts
  'json servers': ({ code }) => JSON.parse(code), // likewise
  'json context_servers': ({ code }) => JSON.parse(code), // likewise
  toml: () => {}, // likewise
  sql: () => {}, // packages/monitor/src/store/postgres/server.test.ts runs it
  'json config': checkConfiguration,
  jsonc: checkConfiguration,
  yaml: ({ title, code }) => parseYaml(title, code),
  ts(block) {
    const example = exampleOf(block);
    if (example === undefined)
      expect(programs, 'it is type-checked and run from tarballs').toContain(block.title);
    else expect(block.code, `as in ${example}`).toBe(`// ${example}\n${read(example)}`);
  },
  sh: () => {}, // commands.test.ts
  'sh exit=1': () => {}, // likewise, and tests/lifecycle runs them
  bash: () => {}, // packages/cli/src/commands/guard/recipes.test.ts runs them
  make: () => {}, // likewise
  dockerfile: () => {}, // likewise, but for the image itself
  ini: () => {}, // service-files.test.ts
  xml: () => {}, // likewise
  text: () => {}, // what commands print: the tests that run the commands compare it
  mermaid: () => {}, // drawing.test.ts
};

describe.each(listPages().filter(({ path }) => !path.startsWith(API_REPORTS)))(
  '$path',
  ({ path }) => {
    const blocks = listAllCodeBlocks(path);

    test('no fence is left open', () => {
      expect((read(path).match(/^```/gm) ?? []).length).toBe(2 * blocks.length);
    });

    test.each(blocks)('$title, $info', (block) => {
      const check = CHECKS[block.info];
      expect(check, `how is ${block.info || 'a block without a language'} checked?`).toBeDefined();
      check?.(block);
    });
  },
);
