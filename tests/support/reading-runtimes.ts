import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import type { Job } from '../consumers/read-jobs.ts';
import { bundlers, bundleWorker, startWorker } from './bundle-program.ts';
import { findRuntime } from './consumer-tools.ts';
import { openBrowser } from './look-at-picture.ts';
import { listenOnLoopback } from './loopback.ts';
import { findNode, NEWEST_NODE, OLDEST_NODE } from './node-versions.ts';
import { transpile } from './transpile.ts';

/** By title of the job. */
export type Outcomes = Readonly<Record<string, string>>;

/** Where readings are made. */
export interface ReadingRuntime {
  readonly name: string;
  readJobs(jobs: readonly Job[]): Promise<Outcomes>;
}

interface Place {
  /** A project with the packages, as npm has installed them. */
  readonly folder: string;
  readonly tools: string;
}

/** The line before the last of the maintained Nodes, in the last version that was tried. */
const MIDDLE_NODE = '22.23.3';

const DENO = ['run', '--no-prompt', '--no-remote', '--node-modules-dir=manual', '--allow-env'];

/** As test environments do it: what a page has replaces what Node has of the same name. */
const ENVIRONMENTS = {
  jsdom: (tools: string) => `
    import { createRequire } from 'node:module';
    const { JSDOM } = createRequire(${JSON.stringify(join(tools, 'package.json'))})('jsdom');
    const { window } = new JSDOM('', { url: 'http://localhost/' });
    const names = ['window', 'document', 'navigator', 'location', 'Event', 'EventTarget', 'AbortController',
      'AbortSignal', 'Blob', 'File', 'FormData', 'Headers', 'DOMException', 'URL', 'URLSearchParams'];
    for (const name of names)
      if (window[name]) Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });`,
  'happy-dom': (tools: string) => `
    import { createRequire } from 'node:module';
    const { GlobalRegistrator } = createRequire(${JSON.stringify(join(tools, 'package.json'))})('@happy-dom/global-registrator');
    GlobalRegistrator.register({ url: 'http://localhost/', settings: { fetch: { disableSameOriginPolicy: true } } });
    // Its own sockets throw where a body is cancelled or a 304 was not asked for; no reading hears of that.
    process.on('uncaughtException', () => {});`,
};

const MAIN = `
  const { readJobs } = await import('./read-jobs.mjs');
  console.log('OUTCOMES ' + JSON.stringify(await readJobs(JSON.parse(process.argv[2]))));
  process.exit(0);
`;
const WORKER = `
  import { readJobs } from './read-jobs.mjs';
  export default { fetch: async (request) => Response.json(await readJobs(await request.json())) };
`;

async function readInProcess(
  { folder }: Place,
  [program = '', ...args]: readonly string[],
  jobs: readonly Job[],
): Promise<Outcomes> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1' };
  const given = [...args, JSON.stringify(jobs)];
  const { output } = await runCommand(program, given, { cwd: folder, env });
  const [, json] = /^OUTCOMES (.*)$/m.exec(output) ?? [];
  if (json === undefined) throw new Error(`${program} ${args.join(' ')}: ${output}`);
  return JSON.parse(json);
}

function inProcess(
  name: string,
  place: Place,
  command: () => Promise<readonly string[]>,
): ReadingRuntime {
  return { name, readJobs: async (jobs) => readInProcess(place, await command(), jobs) };
}

function inWorkerd({ folder, tools }: Place, compatibilityDate: string): ReadingRuntime {
  return {
    name: `workerd ${compatibilityDate.slice(0, 4)}`,
    async readJobs(jobs) {
      const script = await bundleWorker(tools, join(folder, 'read-in-worker.mjs'));
      const worker = startWorker(tools, script, { compatibilityDate, bindings: {} });
      try {
        const response = await fetch(await worker.ready, {
          method: 'POST',
          body: JSON.stringify(jobs),
        });
        return (await response.json()) as Outcomes;
      } finally {
        await worker.dispose();
      }
    },
  };
}

/** Reads in a page of another origin than the vendors'. */
export async function readInPage(
  page: Page,
  script: string,
  jobs: readonly Job[],
): Promise<Outcomes> {
  const site = await listenOnLoopback((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>a page</title>');
  });
  try {
    await page.goto(site.url);
    await page.evaluate(`${script};globalThis.program = program;`);
    return (await page.evaluate(`program.readJobs(${JSON.stringify(jobs)})`)) as Outcomes;
  } finally {
    await site.close();
  }
}

/** A page that may ask vendors at all: as of an extension, or of an application with a window of its own. */
function inChromium({ folder, tools }: Place): ReadingRuntime {
  return {
    name: 'Chromium',
    async readJobs(jobs) {
      const script = await bundlers['esbuild']?.(tools, join(folder, 'read-jobs.mjs'));
      const browser = await openBrowser(['--disable-web-security']);
      try {
        return await readInPage(await browser.newPage(), script ?? '', jobs);
      } finally {
        await browser.close();
      }
    },
  };
}

/** Writes the program into the project. @returns every runtime that can run it, the newest Node first */
export async function prepareRuntimes(place: Place): Promise<readonly ReadingRuntime[]> {
  const { folder, tools } = place;
  const program = await readFile(join(root, 'tests/consumers/read-jobs.ts'), 'utf8');
  const files = {
    'read-jobs.mjs': transpile(program),
    'read-in-process.mjs': MAIN,
    'read-in-worker.mjs': WORKER,
    ...Object.fromEntries(
      Object.entries(ENVIRONMENTS).map(([name, register]) => [
        `read-in-${name}.mjs`,
        register(tools) + MAIN,
      ]),
    ),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const nodes = [NEWEST_NODE, MIDDLE_NODE, OLDEST_NODE].map((version) =>
    inProcess(`Node ${version.split('.')[0]}`, place, async () => [
      await findNode(version),
      'read-in-process.mjs',
    ]),
  );
  return [
    ...nodes,
    inProcess('Bun', place, async () => [
      await findRuntime(tools, 'bun'),
      'run',
      'read-in-process.mjs',
    ]),
    inProcess('Deno', place, async () => [
      await findRuntime(tools, 'deno'),
      ...DENO,
      '--allow-net',
      'read-in-process.mjs',
    ]),
    inWorkerd(place, '2023-05-01'),
    inWorkerd(place, '2026-07-01'),
    ...Object.keys(ENVIRONMENTS).map((name) =>
      inProcess(name, place, async () => [await findNode(NEWEST_NODE), `read-in-${name}.mjs`]),
    ),
    inChromium(place),
  ];
}
