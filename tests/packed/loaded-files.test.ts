import { describe, expect, inject, test } from 'vitest';
import { listProviders } from '../../scripts/lib/workspace.ts';
import { runConsumer } from '../support/run-consumer.ts';

/** Nothing that starts reads the file of a vendor before the vendor is asked, so that a start costs the same with five vendors and with fifty. */
const HOOK = `
  import { writeSync } from 'node:fs';
  export function load(url, context, next) { writeSync(2, 'loads ' + url + '\\n'); return next(url, context); }`;
const REGISTER = `
  import { register } from 'node:module';
  register('data:text/javascript,' + ${JSON.stringify(encodeURIComponent(HOOK))});`;
const hooked = [
  '--no-warnings',
  '--import',
  `data:text/javascript,${encodeURIComponent(REGISTER)}`,
];

const ids = listProviders().map(({ manifest }) => manifest.name.replace('@fuelgauge/', ''));
const module = (code: string) => ['--input-type=module', '--eval', code];
const program = (...args: readonly string[]) => ['node_modules/fuelgauge/dist/main.mjs', ...args];
const gauge = `
  import { createFuelGauge } from '@fuelgauge/balances';
  const accounts = [{ provider: 'linkup', apiKey: 'any-key' }];
  await createFuelGauge({ accounts, env: {}, fetch: async () => Response.json({ balance: 5 }) }).read();`;

describe.each(inject('consumers'))('on Node $version', (consumer) => {
  test.each([
    {
      title: "import '@fuelgauge/balances'",
      args: module("import '@fuelgauge/balances';"),
      want: [],
    },
    { title: 'the catalog', args: module("import '@fuelgauge/registry/catalog';"), want: [] },
    { title: 'fuelgauge --version', args: program('--version'), want: [] },
    { title: 'fuelgauge --help', args: program('--help'), want: [] },
    { title: 'fuelgauge providers', args: program('providers'), want: [] },
    { title: 'one account', args: module(gauge), want: ['linkup'] },
    { title: 'a client', args: module("import '@fuelgauge/you';"), want: ['you'] },
  ])('$title loads the vendors $want', async ({ args, want }) => {
    const { exitCode, output } = await runConsumer(consumer, [...hooked, ...args]);
    expect(exitCode, output).toBe(0);
    const loaded = [...output.matchAll(/^loads .*\/node_modules\/@fuelgauge\/([^/]+)\//gm)];
    const vendors = new Set(
      loaded.map(([, name = '']) => name).filter((name) => ids.includes(name)),
    );
    // The version alone needs no other package.
    if (!args.includes('--version')) expect(loaded.length, output).toBeGreaterThan(0);
    expect([...vendors]).toEqual(want);
  });
});
