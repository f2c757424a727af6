import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLasting } from '../../packages/cli/src/accounts/thresholds/parse-lasting.ts';
import { parseThreshold } from '../../packages/cli/src/accounts/thresholds/parse-threshold.ts';
import { firstProvider, moneyProvider } from '../../packages/cli/src/catalog/example-providers.ts';
import { createProgram } from '../../packages/cli/src/create-program.ts';
import {
  applySettings,
  type SandboxSettings,
} from '../../packages/cli/src/sandbox/apply-settings.ts';
import { loadEmulations } from '../../packages/cli/src/sandbox/load-emulations.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { listAllCodeBlocks } from '../support/code-blocks.ts';
import { listPages } from '../support/pages.ts';
import { type Call, listCalls } from '../support/shell-calls.ts';

const emulations = await loadEmulations();

/**
 * Pages of the package name no vendor: `ID` stands for one that counts credits, `OTHER` for one
 * that counts money.
 */
const withVendors = (words: Call): Call =>
  words.map((word) =>
    word.replaceAll(/\bID\b/g, firstProvider.id).replaceAll(/\bOTHER\b/g, moneyProvider.id),
  );

/**
 * Takes the call as the command line would, up to the point where it would do something. Throws
 * what is wrong.
 */
async function parse(words: Call): Promise<void> {
  const nothing = { write: () => true };
  const { signal } = new AbortController();
  const program = createProgram({ env: {}, cwd: '/', stdout: nothing, stderr: nothing, signal });
  for (const command of program.commands) {
    command.action((...given: unknown[]) => {
      const [first] = given;
      if (command.name() === 'guard')
        for (const threshold of first as readonly string[])
          if (!parseLasting(threshold)) parseThreshold(threshold);
      if (command.name() === 'sandbox') applySettings(emulations, first as SandboxSettings);
    });
  }
  const isCommand = program.commands.some((command) => command.name() === words[0]);
  await program.parseAsync(isCommand ? [...words] : ['list', ...words], { from: 'user' });
}

const pages = listPages().map(({ path, prose: _, text }) => {
  const scripts = listAllCodeBlocks(path).filter(({ info }) => /^(sh|bash)\b/.test(info));
  // What stands in a line of prose, but for forms with [options] and words left out.
  const inline = [...text.matchAll(/`((?:npx )?fuelgauge [^`\n]+|npm [^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return {
    path,
    script: [
      ...scripts.map(({ code }) => code),
      ...inline.filter((code) => !/[[<…]/.test(code)),
    ].join('\n'),
  };
});

describe('every call of the command line is one that it understands', () => {
  const calls = pages.flatMap(({ path, script }) =>
    listCalls(script, 'fuelgauge').map((words) => ({
      path,
      words: withVendors(words),
      call: words.join(' '),
    })),
  );

  test.each(calls)('$path: fuelgauge $call', async ({ words }) => {
    await expect(parse(words)).resolves.toBeUndefined();
  });

  test.each([
    'guard clado',
    'guard you=5',
    'list --jsno',
    'sandbox --fault clado=nonsense',
    'gaurd clado=5',
  ])('fuelgauge %s is not', async (call) => {
    await expect(parse(call.split(' '))).rejects.toThrow();
  });

  test('they are found wherever they stand', () => {
    const script = `a=1 # fuelgauge no\nfuelgauge a=b && npx fuelgauge "c d" | x\nfor i in *; do fuelgauge e || exit; done\neval "$(fuelgauge f)"`;
    expect(listCalls(script, 'fuelgauge')).toEqual([['a=b'], ['c d'], ['e'], ['f']]);
    expect(calls.length).toBeGreaterThan(30);
  });
});

describe('every verb of npm is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const verbs = pages.flatMap(({ path, script }) =>
    listCalls(script, 'npm')
      .map((words) => words.filter((word) => !word.startsWith('--')))
      .flatMap(([first = '', second = '']) =>
        first === 'run' ? [second] : /^(start|test)$/.test(first) ? [first] : [],
      )
      .map((verb) => ({ path, verb })),
  );

  test.each(verbs)('$path: $verb', ({ path, verb }) => {
    const own = listAllCodeBlocks(path).some(
      ({ info, code }) => info === 'json' && code.includes(`"${verb}":`),
    );
    expect(own || Object.keys(scripts).includes(verb)).toBe(true);
  });

  test('they are found', () => expect(verbs.length).toBeGreaterThan(10));
});
