import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../../config.schema.json' with { type: 'json' };
import { keyVariableOf } from '../../../test-support/accounts-of.ts';
import { creditVendors, moneyVendor } from '../../../test-support/example-vendors.ts';
import { checkConfig } from '../check-config.ts';
import { readConfigDocument } from '../config-document.ts';

const [id = '', second = ''] = creditVendors;
const money = moneyVendor;
const isValid = new Ajv2020().compile(schema);

function read(monitor: object, isDiscovered = false) {
  const text = JSON.stringify({ monitor }, null, 1);
  return checkConfig(readConfigDocument('/x.json', text), { path: '/x.json', isDiscovered });
}

const channel = (given: object) => ({ channels: { team: given } });

describe('what is right, by the schema as well', () => {
  test.each([
    { given: {}, want: { channels: [] } },
    { given: { every: '15m', repeat: '1d' }, want: { everyMs: 900_000, repeatMs: 86_400_000 } },
    { given: { repeat: 'never' }, want: { repeatMs: 'never' } },
    { given: { listen: '7000' }, want: { listen: { host: '127.0.0.1', port: 7000 } } },
    { given: { listen: '[::1]:0' }, want: { listen: { host: '::1', port: 0 } } },
    { given: { listen: '0.0.0.0:80' }, want: { listen: { host: '0.0.0.0', port: 80 } } },
    {
      given: { database: './m.db', allowHosts: ['gauge.lan'] },
      want: { database: './m.db', allowHosts: ['gauge.lan'] },
    },
    {
      given: {
        rules: {
          low: { [id]: '500', [`${money.id}/default`]: `5${money.unit}` },
          runway: { days: 3, sensitivity: 'early', accounts: { [second]: 7, [id]: false } },
          unreadable: { for: '30m' },
          empty: true,
          toppedUp: false,
          expiring: [30, 7, 1],
        },
      },
      want: {
        rules: {
          types: new Set(['low', 'runway', 'unreadable', 'empty', 'topped_up', 'expiring']),
          rules: [
            { type: 'low', below: '500', unit: `${id}:credit`, target: { provider: id } },
            {
              type: 'low',
              below: '5',
              unit: money.unit,
              target: { provider: money.id, account: 'default' },
            },
            { type: 'runway', days: 3, sensitivity: 'early' },
            { type: 'runway', days: 7, sensitivity: 'early', target: { provider: second } },
            { type: 'runway', days: 0, sensitivity: 'early', target: { provider: id } },
            { type: 'unreadable', forMs: 1_800_000 },
            { type: 'empty' },
            { type: 'expiring', days: [30, 7, 1] },
          ],
        },
      },
    },
    {
      given: { rules: { runway: false } },
      want: { rules: { types: new Set(['runway']), rules: [] } },
    },
    { given: { rules: { runway: 5 } }, want: { rules: { rules: [{ type: 'runway', days: 5 }] } } },
    {
      given: {
        rules: {
          low: { [id]: { below: '5', channels: ['team'] } },
          empty: { channels: ['team'] },
          expiring: { days: [7], channels: ['team'] },
        },
        ...channel({ type: 'slack', urlEnv: 'HOOK' }),
      },
      want: {
        rules: {
          rules: [
            { type: 'low', channels: ['team'] },
            { type: 'empty', channels: ['team'] },
            { type: 'expiring', days: [7], channels: ['team'] },
          ],
        },
      },
    },
    ...[
      {
        given: {
          type: 'webhook',
          urlEnv: 'A',
          secretEnv: ['B', 'C'],
          secretFile: './d',
          allowPrivateHosts: ['x.lan'],
        },
        want: {
          secrets: { url: [{ env: 'A' }], secrets: [{ env: 'B' }, { env: 'C' }, { file: './d' }] },
          settings: { allowPrivateHosts: ['x.lan'] },
        },
      },
      {
        given: { type: 'slack', urlFile: '~/hook' },
        want: { secrets: { url: [{ file: '~/hook' }] } },
      },
      {
        given: { type: 'discord', urlCommand: ['op', 'read', 'x'] },
        want: { secrets: { url: [{ command: ['op', 'read', 'x'] }] } },
      },
      {
        given: { type: 'telegram', tokenEnv: 'T', chatId: -100 },
        want: { secrets: { token: [{ env: 'T' }] }, settings: { chatId: '-100' } },
      },
      {
        given: { type: 'ntfy', urlEnv: 'U', tokenEnv: 'T' },
        want: { secrets: { url: [{ env: 'U' }], token: [{ env: 'T' }] } },
      },
      {
        given: { type: 'email', smtpEnv: 'S', from: 'a@b.example', to: 'c@d.example' },
        want: { secrets: { smtp: [{ env: 'S' }] }, settings: { to: ['c@d.example'] } },
      },
      {
        given: { type: 'exec', command: ['notify-send', ''] },
        want: { settings: { command: ['notify-send', ''] } },
      },
    ].map(({ given, want }) => ({
      given: channel(given),
      want: { channels: [{ name: 'team', type: given.type, ...want }] },
    })),
  ])('$given', ({ given, want }) => {
    expect(read(given).monitor).toMatchObject(want);
    expect(isValid({ monitor: given }), JSON.stringify(isValid.errors)).toBe(true);
  });
});

describe('what is wrong is refused with its place, and by the schema', () => {
  test.each([
    { given: { evry: '5m' }, want: 'unknown member "evry" of monitor: known are every,' },
    { given: { every: 5 }, want: 'every must be text' },
    { given: { every: 'often' }, want: 'every must be a duration' },
    { given: { listen: 'here' }, want: 'HOST:PORT' },
    { given: { rules: { emty: true } }, want: 'unknown member "emty" of rules' },
    { given: { rules: { empty: 'yes' } }, want: 'empty must be true, false or an object' },
    { given: { rules: { runway: { dys: 3 } } }, want: 'did you mean days?' },
    { given: { rules: { runway: { days: -1 } } }, want: 'number of days' },
    {
      given: { rules: { runway: { sensitivity: 'nervous' } } },
      want: 'one of calm, normal, early',
    },
    { given: { rules: { expiring: [] } }, want: 'must not be empty' },
    { given: channel({}), want: 'needs a "type": one of webhook,' },
    { given: channel({ type: 'pigeon' }), want: 'type must be one of' },
    { given: channel({ type: 'slack' }), want: 'needs one of urlEnv, urlFile, urlCommand' },
    { given: channel({ type: 'email', smtpEnv: 'S', from: 'a' }), want: 'needs "to"' },
    { given: channel({ type: 'slack', urlEvn: 'HOOK' }), want: 'unknown member "urlEvn"' },
    { given: channel({ type: 'exec', command: [] }), want: 'must not be empty' },
    ...[
      { type: 'slack', url: 'https://hooks.slack.example/SECRET' },
      { type: 'slack', urlEnv: 'https://hooks.slack.example/SECRET' },
      { type: 'webhook', urlEnv: 'U', secret: 'whsec_SECRET' },
      { type: 'telegram', token: '1:SECRET', chatId: '1' },
      { type: 'ntfy', url: 'https://ntfy.example/SECRET' },
      { type: 'email', smtp: 'smtp://a:SECRET@b', from: 'a', to: 'b' },
      { type: 'email', password: 'SECRET', smtpEnv: 'S', from: 'a', to: 'b' },
    ].map((given) => ({
      given: channel(given),
      want: /secrets do not belong in this file: say where it is with|must be the name of an environment variable/,
    })),
  ])('$given', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
    expect(() => read(given)).toThrow(/^\/x\.json:\d+:\d+: /);
    expect(() => read(given)).not.toThrow('SECRET');
    expect(isValid({ monitor: given })).toBe(false);
  });

  // What needs the whole file or the vendors is beyond a schema.
  test.each([
    { given: { database: 'postgres://a:SECRET@b/c' }, want: 'must not hold a password' },
    {
      given: { database: 'postgres://b/c?user=a&password=SECRET' },
      want: 'must not hold a password',
    },
    {
      given: { database: './m.db', databaseEnv: 'URL' },
      want: 'database or databaseEnv, not both',
    },
    { given: { rules: { low: { acme: '5' } } }, want: 'unknown provider' },
    { given: { rules: { low: { [money.id]: '5' } } }, want: 'missing currency' },
    {
      given: { rules: { low: { [`${id}/team`]: '5' } } },
      want: 'a rule for an account that does not exist',
    },
    {
      given: { rules: { runway: { accounts: { [`${id}/team`]: 5 } } } },
      want: 'a rule for an account',
    },
    { given: { rules: { empty: { channels: ['team'] } } }, want: 'no channel is configured' },
    {
      given: {
        rules: { empty: { channels: ['taem'] } },
        ...channel({ type: 'slack', urlEnv: 'U' }),
      },
      want: 'no channel has this name: channels has team',
    },
    {
      given: channel({ type: 'slack', urlEnv: 'U', urlFile: './u' }),
      want: 'given twice: keep one of urlEnv, urlFile, urlCommand',
    },
    {
      given: channel({ type: 'ntfy', urlEnv: 'U', tokenEnv: keyVariableOf(id) }),
      want: `holds the key of ${id}, which no channel may be given`,
    },
  ])('$given', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
    expect(() => read(given)).not.toThrow('SECRET');
  });
});

describe('a file that was merely discovered', () => {
  test.each([
    { given: channel({ type: 'exec', command: ['rm'] }), want: 'exec is not accepted' },
    { given: channel({ type: 'slack', urlCommand: ['op'] }), want: 'urlCommand is not accepted' },
    { given: channel({ type: 'slack', urlFile: './evil' }), want: 'urlFile is not accepted' },
    { given: channel({ type: 'email', smtpFile: './evil', from: 'a', to: 'b' }), want: 'smtpFile' },
    {
      given: channel({ type: 'webhook', urlEnv: 'U', secretCommand: ['op'] }),
      want: 'secretCommand is not accepted',
    },
    {
      given: channel({ type: 'slack', urlEnv: 'U', allowPrivateHosts: ['x'] }),
      want: 'allowPrivateHosts is not accepted',
    },
    {
      given: channel({ type: 'telegram', tokenEnv: 'T', chatId: '1', baseUrl: 'https://x' }),
      want: 'baseUrl',
    },
    { given: { allowHosts: ['evil.example'] }, want: 'allowHosts is not accepted' },
    { given: { listen: '0.0.0.0:80' }, want: 'on an address that others reach' },
    { given: { database: '/etc/x' }, want: 'outside of the folder' },
    { given: { database: '../x' }, want: 'outside of the folder' },
    { given: { database: '~/x' }, want: 'outside of the folder' },
    { given: { database: 'postgres://db.example/balances' }, want: 'database on a server' },
    { given: { databaseEnv: 'DATABASE_URL' }, want: 'databaseEnv is not accepted' },
  ])('may not have $given', ({ given, want }) => {
    expect(() => read(given, true)).toThrow(want);
    expect(() => read(given, true)).toThrow('trust it with --config /x.json');
    expect(() => read(given, false)).not.toThrow();
  });

  test.each([
    channel({ type: 'slack', urlEnv: 'HOOK' }),
    channel({ type: 'webhook', urlEnv: 'HOOK', secretFile: './secret' }),
    { database: './m.db', listen: '127.0.0.1:80', every: '5m' },
  ])('may have %j', (given) => {
    expect(() => read(given, true)).not.toThrow();
  });
});
