import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalog } from '@fuelgauge/registry/catalog';
import { refused } from '@fuelgauge/registry/refused';
import { describe, expect, test } from 'vitest';
import { textOf } from '../../terminal/line.ts';
import { madeUpVendor } from '../../test-support/made-up-vendors.ts';
import { runHere } from '../../test-support/run-here.ts';
import { renderProviders } from './render.ts';

const [first] = catalog;
const [absent] = refused;
const id = first?.id ?? '';

test('all that is known of one vendor', () => {
  const acme = madeUpVendor('acme', {
    group: 'inference',
    unit: 'USD',
    relation: 'cap',
    others: [
      { id: 'call', relation: 'separate', unit: 'acme:call' },
      { id: 'debt', relation: 'line', unit: null },
    ],
    parameters: [
      { name: 'team', variables: ['ACME_TEAM', 'ACME_TEAM_ID'], optional: false },
      { name: 'project', variables: ['ACME_PROJECT'], optional: true },
    ],
    regions: ['cn'],
    free: false,
    rateLimits: [{ requests: 1, perSeconds: 60, of: 'unknown' }],
  });
  const twin = madeUpVendor('acme-key', { keyVariables: ['ACME_API_KEY'] });
  expect(renderProviders([acme], [acme, twin]).map((line) => line.map(textOf).join(''))).toEqual([
    'acme  Acme',
    '  group      inference',
    '  key        ACME_API_KEY',
    '             the same key as acme-key',
    '  with it    ACME_TEAM or ACME_TEAM_ID (team)',
    '             ACME_PROJECT, if it applies (project)',
    '  region     default, cn: region of the account, or FUELGAUGE_ACME_REGION',
    '  unit       USD, a cap: no money of its own',
    '  also       acme#call  acme:call, beside it',
    '             acme#debt  USD, not owned: may be spent beyond it',
    '  get a key  https://acme.example/keys',
    '  docs       https://acme.example/docs',
    '  cost       reading the balance costs something',
    '  limit      1 request in 60 seconds',
  ]);
});

describe('what is looked for', () => {
  test.each([
    { args: [id] },
    { args: ['--provider', id] },
    { args: [first?.keyVariables[0] ?? ''] },
  ])('$args is one section', async ({ args }) => {
    const { exitCode, stdout } = await runHere(['providers', ...args]);
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, `${id}  ${first?.name}`]);
    expect(stdout).toContain(first?.links.keys);
  });

  test('a group is its vendors; data stays a list of entries', async () => {
    const group = first?.group ?? 'other';
    const { stdout } = await runHere(['providers', '--group', group, '--json']);
    expect(JSON.parse(stdout)).toEqual(catalog.filter((entry) => entry.group === first?.group));
    expect((await runHere(['providers', '--group', 'nothing'])).exitCode).toBe(64);
  });

  test('nothing is wrong usage, and an empty list as data; what may be a key is not repeated', async () => {
    const { exitCode, stdout, stderr } = await runHere(['providers', 'sk-abc123SECRET', '--json']);
    expect([exitCode, JSON.parse(stdout)]).toEqual([64, []]);
    expect(stderr).toBe('fuelgauge: no vendor matches this: fuelgauge providers lists all\n');
  });
});

describe('who is not served', () => {
  test('all of them, with the reason, for people and as data', async () => {
    const { stdout } = await runHere(['providers', '--refused']);
    for (const { why, source } of refused) {
      expect(stdout).toContain(why);
      expect(stdout).toContain(source);
    }
    expect(JSON.parse((await runHere(['providers', '--refused', '--json'])).stdout)).toEqual(
      refused,
    );
    const one = await runHere(['providers', '--refused', absent?.name ?? '', '--json']);
    expect(JSON.parse(one.stdout)).toEqual([absent]);
  });

  test.each([
    { args: ['providers', absent?.id ?? ''] },
    { args: [absent?.id ?? ''] },
    { args: [absent?.name ?? ''] },
    { args: [absent?.id ?? '', '--json'] },
    { args: ['list', '--provider', absent?.id ?? ''] },
    { args: ['guard', `${absent?.id}=5`] },
    { args: ['guard', `${absent?.id}=5USD`] },
    { args: ['guard', `${absent?.id}/team-a#key=5`] },
    { args: ['guard', `${absent?.name}=5`] },
    { args: ['doctor', '--provider', absent?.id ?? ''] },
    { args: ['sandbox', '--balance', `${absent?.id}=5`] },
  ])('$args says why', async ({ args }) => {
    const { exitCode, stderr } = await runHere(args);
    expect([exitCode, stderr]).toEqual([
      64,
      expect.stringContaining(`${absent?.id}: ${absent?.why}`),
    ]);
  });

  test.each(refused)('$id of a configuration is told why, with its line', async ({ id, why }) => {
    const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-refused-'));
    const file = join(folder, 'fuelgauge.config.json');
    const readConfig = async (config: object) => {
      await writeFile(file, JSON.stringify(config, null, 2));
      return runHere(['list', '--config', file], { cwd: folder });
    };
    try {
      for (const config of [
        { accounts: [{ provider: id, apiKeyEnv: 'SOME_KEY' }] },
        { thresholds: { [id]: '5USD' } },
      ]) {
        const { exitCode, stderr } = await readConfig(config);
        expect([exitCode, stderr]).toEqual([78, expect.stringContaining(`${id}: ${why}`)]);
        expect(stderr).toMatch(/fuelgauge\.config\.json:\d+/);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
