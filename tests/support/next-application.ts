import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand, runIn } from '../../scripts/lib/run-command.ts';

/** A line of Next, with the React that create-next-app gives it. */
export interface NextVersion {
  readonly next: string;
  readonly react: string;
}

/** How an application asks for the balance: the library in each of its ways, or a plain `fetch`. */
const READ = `
import { createFuelGauge } from '@fuelgauge/balances';
import { createLinkup } from '@fuelgauge/linkup';
const account = { apiKey: 'any-key', baseUrl: process.env.VENDOR };
const gauge = createFuelGauge({ accounts: [{ provider: 'linkup', ...account }], env: {} });
const said = (error) => error.kind + '/' + error.reason;
async function readGauge() {
  const [reading] = (await gauge.read()).readings;
  return reading.status === 'ok' ? reading.balance.remaining : said(reading.error);
}
const client = () => createLinkup({ env: {}, ...account });
export async function ours() {
  const balance = await client().getBalance().then(({ remaining }) => remaining, said);
  const raw = await client().GET('/v1/credits/balance').then(({ data }) => data.balance, said);
  return [balance, raw, await readGauge()].join(' ');
}
export async function plain() {
  const response = await fetch(process.env.VENDOR + '/v1/credits/balance');
  return String((await response.json()).balance);
}`;

const LAYOUT = `export default function Layout({ children }) { return <html><body>{children}</body></html>; }`;
const component = (name: string, settings = '') => `
import { ${name} } from '../../lib/read.js';
${settings}
export default async function Page() { return <p>{'[' + (await ${name}()) + ']'}</p>; }`;
const routeHandler = (name: string) => `
import { ${name} } from '../../../lib/read.js';
export async function GET() { return new Response('[' + (await ${name}()) + ']'); }`;
const serverProps = (name: string) => `
import { ${name} } from '../lib/read.js';
export const getServerSideProps = async () => ({ props: { text: await ${name}() } });
export default function Page({ text }) { return <p>{'[' + text + ']'}</p>; }`;
const apiRoute = (name: string) => `
import { ${name} } from '../../lib/read.js';
export default async function handler(_, response) { response.send('[' + (await ${name}()) + ']'); }`;

/** Both routers, and in each what renders and what answers; no page says how it is to be rendered, unless named. */
const FILES: Readonly<Record<string, string>> = {
  'lib/read.js': READ,
  'app/layout.js': LAYOUT,
  ...Object.fromEntries(
    ['ours', 'plain'].flatMap((name) => [
      [`app/${name}/page.js`, component(name)],
      [`app/answers/${name}/route.js`, routeHandler(name)],
      [`pages/old-${name}.js`, serverProps(name)],
      [`pages/api/${name}.js`, apiRoute(name)],
    ]),
  ),
  'app/stored/page.js': component(
    'ours',
    "export const dynamic = 'force-dynamic';\nexport const fetchCache = 'force-cache';",
  ),
  'app/stored-only/page.js': component(
    'ours',
    "export const dynamic = 'force-dynamic';\nexport const fetchCache = 'only-cache';",
  ),
};

export interface NextApplication {
  /** What the application shows at this path, between brackets. */
  ask(path: string): Promise<string>;
  close(): Promise<void>;
}

const MAIN = 'node_modules/next/dist/bin/next';

/** The address of which the server says that it is ready. */
async function readAddress({ stdout }: ChildProcess): Promise<string> {
  let output = '';
  for await (const text of stdout ?? []) {
    output += text;
    const [address] = /http:\/\/(localhost|127\.0\.0\.1):\d+/.exec(output) ?? [];
    if (address !== undefined && output.includes('Ready')) return address;
  }
  throw new Error(`next start ended: ${output}`);
}

/** Installs Next from the registry and the packages from their tarballs, builds for production and starts. */
export async function startNext(
  folder: string,
  tarballs: readonly string[],
  { next, react }: NextVersion,
  vendor: string,
): Promise<NextApplication> {
  for (const [name, text] of Object.entries({ 'package.json': '{"private":true}', ...FILES })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const wanted = [`next@${next}`, `react@${react}`, `react-dom@${react}`, ...tarballs];
  await runIn(folder, 'npm', 'install', ...quiet, ...wanted);
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, VENDOR: vendor, NEXT_TELEMETRY_DISABLED: '1', CI: '1' };
  const built = await runCommand(process.execPath, [MAIN, 'build'], { cwd: folder, env });
  if (built.exitCode !== 0) throw new Error(`next build: ${built.output}`);
  const server = spawn(process.execPath, [MAIN, 'start', '--port', '0'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await readAddress(server);
  server.stdout?.resume();
  return {
    async ask(path) {
      const text = await (await fetch(address + path)).text();
      return /\[([^\]]*)\]/.exec(text)?.[1] ?? text;
    },
    async close() {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}
