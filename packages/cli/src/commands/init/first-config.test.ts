import { catalog } from '@fuelgauge/registry/catalog';
import { expect, test } from 'vitest';
import { checkConfig } from '../../accounts/config/check-config.ts';
import { readConfigDocument } from '../../accounts/config/config-document.ts';
import { chooseHandful } from '../../catalog/handful.ts';
import { manyVendors } from '../../test-support/made-up-vendors.ts';
import { renderFirstConfig } from './first-config.ts';

const id = catalog[0]?.id ?? '';

function read(text: string, isDiscovered = false) {
  return checkConfig(readConfigDocument('/x.json', text), { path: '/x.json', isDiscovered });
}

test.each([
  { env: {}, found: [], accounts: undefined },
  { env: { [catalog[0]?.keyVariables[0] ?? '']: 'HUSHED' }, found: [id], accounts: 1 },
])('what init writes is right, and holds no key: $found', ({ env, found, accounts }) => {
  const first = renderFirstConfig(catalog, env);
  expect(first.found).toEqual(found);
  expect(first.text).not.toContain('HUSHED');
  expect(read(first.text, true).accounts?.length).toBe(accounts);
  // What stands in its comments is right as well.
  const whole = first.text.replace(/^( *)\/\/ (?=["{\]])/gm, '$1');
  const { shown } = chooseHandful(catalog.filter((entry) => !found.some((id) => id === entry.id)));
  const ids = [...new Set([...found, ...shown.map((entry) => entry.id)])].sort();
  expect(read(whole).accounts?.map(({ provider }) => provider)).toEqual(ids);
  expect(read(whole).thresholds.map(({ provider }) => provider)).toEqual(ids);
});

test('of many vendors, those whose keys are there, and a handful of the others', () => {
  const vendors = manyVendors(35).map((entry) =>
    entry.id === 'vendor34'
      ? {
          ...entry,
          parameters: [{ name: 'team', variables: ['TEAM_ID'] as const, optional: false }],
          regions: ['cn'],
        }
      : entry,
  );
  const env = { VENDOR20_API_KEY: 'HUSHED', VENDOR34_API_KEY: 'HUSHED', VENDOR33_API_KEY: ' ' };
  const { text, found } = renderFirstConfig(vendors, env);
  expect(found).toEqual(['vendor20', 'vendor34']);
  expect(text).toContain('    {"provider": "vendor34", "account": "default"');
  expect(text).toContain('    //   vendor34 needs team as well: set TEAM_ID, or add "parameters"');
  expect(text).toContain('    //   vendor34 has other servers: add "region": "cn"');
  expect(text).toContain('  // … and 25 more: fuelgauge providers');
  expect(text.match(/"provider":/g)).toHaveLength(10);
  expect(text).not.toContain('HUSHED');
});

test.each([
  { env: {}, want: [] },
  { env: { SLACK_WEBHOOK_URL: 'https://hooks.example/HUSHED' }, want: ['slack'] },
  { env: { SLACK_WEBHOOK_URL: ' ' }, want: [] },
  { env: { NTFY_URL: 'HUSHED', DISCORD_WEBHOOK_URL: 'HUSHED' }, want: ['discord', 'ntfy'] },
])('the monitor tells those whose variable is there: $want', ({ env, want }) => {
  const { text, channels } = renderFirstConfig(catalog, env);
  expect(channels).toEqual(want);
  expect(read(text, true).monitor?.channels.map(({ name }) => name)).toEqual(want);
  expect(text).not.toContain('HUSHED');
  const whole = read(text.replace(/^( *)\/\/ (?=["{\]])/gm, '$1')).monitor;
  expect(whole?.channels.map(({ type }) => type)).toEqual([
    'slack',
    'discord',
    'ntfy',
    'telegram',
    'email',
    'webhook',
  ]);
  expect(whole?.rules?.rules).toMatchObject([
    { type: 'runway', days: 3 },
    { type: 'runway', days: 7 },
    { type: 'topped_up' },
  ]);
});
