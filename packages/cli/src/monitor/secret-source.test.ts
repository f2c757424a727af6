import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openChannels } from './open-channels.ts';
import { secretSource } from './secret-source.ts';

const SECRET = 'https://hooks.example/SECRET';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-secrets-'));
  for (const [name, mode] of [
    ['own', 0o600],
    ['open', 0o644],
  ] as const) {
    await writeFile(join(folder, name), `${SECRET}\n`);
    await chmod(join(folder, name), mode);
  }
  await writeFile(join(folder, 'blank'), '\n', { mode: 0o600 });
});
afterAll(() => rm(folder, { recursive: true }));

const read = (reference: object, env: Record<string, string> = {}) =>
  Promise.resolve(
    secretSource(
      reference,
      { channel: 'team', configPath: join(folder, 'config.json') },
      { env, signal: new AbortController().signal },
    ),
  ).then((source) => source());

const script = (code: string) => ({ command: [process.execPath, '-e', code] });

test.each([
  { given: { env: 'HOOK' }, env: { HOOK: ` ${SECRET}\n` } },
  { given: { file: './own' } },
  { given: { file: '~/own' } },
  { given: script(`console.log('${SECRET}')`) },
])('$given', async ({ given, env }) => {
  expect(await read(given, { HOME: folder, ...env })).toBe(SECRET);
});

test.each([
  { given: { env: 'HOOK' }, want: 'channel team: the variable HOOK is not set: set it' },
  { given: { env: 'constructor' }, want: 'is not set' },
  { given: { env: 'HOOK' }, env: { HOOK: ' ' }, want: 'the variable HOOK is empty' },
  { given: { file: './open' }, want: 'open to other users (mode 0644): run chmod 600' },
  { given: { file: './missing' }, want: 'cannot be read (ENOENT)' },
  { given: { file: './blank' }, want: 'is empty: put the secret there' },
  { given: script(`console.error('${SECRET}'); process.exit(3)`), want: 'failed with exit code 3' },
  { given: script(''), want: 'is empty' },
  { given: { command: ['/nowhere'] }, want: 'could not be started' },
])('$given is refused', async ({ given, env, want }) => {
  const error = await read(given, { HOME: folder, ...env }).then(
    () => undefined,
    (reason: Error) => reason,
  );
  expect(error?.message).toContain(want);
  expect(error?.message).not.toContain('SECRET');
});

test('a secret that is replaced is seen', async () => {
  const env: Record<string, string> = { HOOK: 'one' };
  const [channel] = openChannels(
    {
      path: '/x.json',
      monitor: {
        channels: [
          {
            name: 'team',
            type: 'webhook',
            secrets: { url: [{ env: 'HOOK' }], secrets: [{ env: 'HOOK' }, { env: 'HOOK' }] },
            settings: { allowPrivateHosts: ['x.lan'] },
          },
        ],
      },
    },
    { env, signal: new AbortController().signal },
  );
  expect(channel).toMatchObject({ name: 'team', type: 'webhook', allowPrivateHosts: ['x.lan'] });
  if (channel?.type !== 'webhook' || typeof channel.url !== 'function')
    throw new Error('no webhook');
  expect(await channel.url()).toBe('one');
  env['HOOK'] = 'two';
  expect(await channel.url()).toBe('two');
  expect(channel.secrets).toHaveLength(2);
});
