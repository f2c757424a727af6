import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadEmulations } from '../../sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { accountsOf } from '../../test-support/accounts-of.ts';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../../../..', import.meta.url));
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const text = await readFile(join(root, 'docs/recipes.md'), 'utf8');

/** The blocks of a section in a language, without their fences. */
function blocksOf(section: string, language: string): readonly string[] {
  const [, body = ''] = text.split(`\n## ${section}\n`);
  const [own = ''] = body.split('\n## ');
  return [...own.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code,
  );
}

let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox({ emulations: await loadEmulations() });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-recipes-'));
  const run = `exec '${process.execPath}' --conditions=@fuelgauge/source '${main}' "$@"`;
  await mkdir(join(folder, 'bin'));
  await writeFile(join(folder, 'bin/fuelgauge'), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
  await mkdir(join(folder, 'records'));
  for (const name of ['a', 'b', 'c']) await writeFile(join(folder, 'records', name), '');
  await writeFile(join(folder, 'import.mjs'), "console.log('imported', ...process.argv.slice(2))");
  return () => rm(folder, { recursive: true });
});

/** All vendors have this much: enough for every recipe, or for none. */
async function setBalances(amount: number): Promise<void> {
  for (const { id } of sandbox.endpoints)
    await fetch(`${sandbox.url}/_control/${id}?balance=${amount}&fault=none`, { method: 'POST' });
}

function run(
  program: string,
  args: readonly string[],
  more: object = {},
): Promise<{ code: number; output: string }> {
  const { PATH = '' } = process.env;
  const node = join(process.execPath, '..');
  const path = [join(folder, 'bin'), node, PATH].join(delimiter);
  const accounts = accountsOf(sandbox, ...catalog.map(({ id }) => id));
  const env = { PATH: path, HOME: folder, ...accounts, ...more };
  return new Promise((resolve) => {
    execFile(program, args, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

const verdictRecipe = blocksOf("A verdict that is the guard's own", 'bash')[0] ?? '';

/** The guard and the list of a job without the action; the installation before them is a block of its own. */
const githubCommands = (): readonly string[] =>
  [...(blocksOf('GitHub Actions', 'yaml')[2] ?? '').matchAll(/run: (f.*)/g)].map(
    ([, line = '']) => line,
  );

/** A recipe, run as its reader would run it. */
const RECIPES: Readonly<Record<string, () => Promise<{ code: number; output: string }>>> = {
  'npm scripts': async () => {
    await writeFile(join(folder, 'package.json'), blocksOf('npm scripts', 'json')[0] ?? '');
    return run('npm', ['run', 'import']);
  },
  Make: async () => {
    await writeFile(join(folder, 'Makefile'), blocksOf('Make', 'make')[0] ?? '');
    // Where there is no make: its commands in the order of their dependence.
    return hasMake()
      ? run('sh', ['-c', 'exec make import'])
      : run('sh', ['-c', 'fuelgauge guard clado=500 you=5USD && node import.mjs']);
  },
  'a shell loop': () => run('bash', ['-c', blocksOf('A shell loop', 'bash')[0] ?? '']),
  '--fail-open': () => run('bash', ['-c', blocksOf('A shell loop', 'bash')[1] ?? '']),
  'the verdict': () => run('bash', ['-c', verdictRecipe]),
  cron: () => run('bash', ['-c', blocksOf('cron', 'bash')[0] ?? '']),
  'pre-commit': () => {
    const entry = /entry: (.*)/.exec(blocksOf('pre-commit', 'yaml')[0] ?? '')?.[1];
    return run('sh', ['-c', `${entry} && echo imported`]);
  },
  'GitHub Actions without the action': () => {
    const [guard] = githubCommands();
    return run('bash', ['-c', `${guard} && echo imported`]);
  },
  'GitLab CI': () => {
    const [, script = ''] = (blocksOf('GitLab CI', 'yaml')[0] ?? '').split('  script:\n');
    return run('bash', ['-ec', script.replaceAll(/^ {4}- /gm, '')]);
  },
  Docker: () => {
    const command = /^CMD (.*)$/m.exec(blocksOf('Docker', 'dockerfile')[0] ?? '')?.[1] ?? '[]';
    const [program = '', ...args] = JSON.parse(command) as string[];
    return run(program, args);
  },
};

async function findFreePort(): Promise<number> {
  const running = await startSandbox({ emulations: [] });
  await running.close();
  return Number(new URL(running.url).port);
}

function hasMake(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v make'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.each(Object.keys(RECIPES))('%s', (name) => {
  test('goes on where there is enough', async () => {
    await setBalances(1000);
    const { code, output } = await (RECIPES[name]?.() ?? expect.unreachable());
    expect([code, output]).toEqual([0, expect.stringContaining('imported')]);
    expect(output).not.toContain('fuelgauge:');
  });

  test('stops where there is too little', async () => {
    await setBalances(1);
    const { output } = await (RECIPES[name]?.() ?? expect.unreachable());
    expect(output).not.toContain('imported');
    expect(output).toMatch(
      /fuelgauge: \S+ has 1 credit, below the threshold of 500 credit|top up first/,
    );
  });
});

test.each(['exit 1', 'exit 0', 'exit 69', 'exec no-such-program'])(
  'a program that is not the guard has no verdict: %s',
  async (program) => {
    await writeFile(join(folder, 'bin/fuelgauge'), `#!/bin/sh\n${program}\n`);
    expect((await run('bash', ['-c', verdictRecipe])).output).toContain('the guard did not run');
  },
);

test('no recipe downloads the guard at each run, or in whatever version there is', () => {
  const blocks = [...text.matchAll(/^```\w+\n[\s\S]*?^```$/gm)].map(([block]) => block);
  expect(blocks.filter((block) => /\bnpx\b/.test(block))).toEqual([]);
  const installed = [...text.matchAll(/npm install\b.*/g)].map(([line]) => line);
  expect(installed.length).toBeGreaterThan(3);
  for (const line of installed)
    expect(line).toMatch(/^npm install --global .*--ignore-scripts fuelgauge@VERSION/);
});

test('the balances of all accounts go into the summary', async () => {
  await setBalances(1000);
  const [, list] = githubCommands();
  const summary = join(folder, 'summary.md');
  expect(await run('bash', ['-c', list ?? ''], { GITHUB_STEP_SUMMARY: summary })).toMatchObject({
    code: 0,
  });
  expect((await readFile(summary, 'utf8')).split('\n')[0]).toMatch(/^\| Provider \| Account \|/);
});

test('the rehearsal runs out, and is topped up', async () => {
  const script = blocksOf('Rehearse it: "runs out on Friday"', 'bash')[0] ?? '';
  const { output } = await run('bash', [
    '-c',
    script.replaceAll('8787', String(await findFreePort())),
  ]);
  expect(output).toContain('it ran out, and the guard stopped it');
  expect(output).toContain('topped up');
});
