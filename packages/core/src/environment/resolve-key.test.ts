import { describe, expect, test } from 'vitest';
import { createBalanceError } from '../errors/to-balance-error.ts';
import { acme } from '../test-support/acme.ts';
import type { ApiKey } from '../types/options.ts';
import { resolveKey } from './resolve-key.ts';

const resolve = async (apiKey: ApiKey | undefined, env = {}) =>
  resolveKey(acme, apiKey, env, () => 50, undefined);

test.each([
  { given: 'key-1', want: 'key-1' },
  { given: 'key-1\n', want: 'key-1' },
  { given: '\t key-1\r\n', want: 'key-1' },
  { given: 'ydc-sk-0<__>x', want: 'ydc-sk-0<__>x' },
  { given: () => 'key-2', want: 'key-2' },
  { given: async () => 'key-3\n', want: 'key-3' },
])('$given → $want', async ({ given, want }) => {
  await expect(resolve(given)).resolves.toBe(want);
});

test('the environment gives the first key that is not blank, unless one was given', async () => {
  await expect(resolve(undefined, { ACME_API_KEY: ' ', ACME_KEY: 'second' })).resolves.toBe(
    'second',
  );
  await expect(resolve(undefined, { ACME_API_KEY: 'first', ACME_KEY: 'second' })).resolves.toBe(
    'first',
  );
  await expect(resolve('', { ACME_API_KEY: 'first' })).rejects.toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
  });
});

test('a variable that may not be read is not set', async () => {
  const env = {
    get ACME_API_KEY(): string {
      throw new Error('permission is needed');
    },
  };
  await expect(resolve('key-1', env)).resolves.toBe('key-1');
  await expect(resolve(undefined, env)).rejects.toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
  });
});

describe('refused without a word of it', () => {
  test.each([
    { given: undefined, want: 'empty' },
    { given: '', want: 'empty' },
    { given: ' \n\t', want: 'empty' },
    { given: () => '', want: 'empty' },
    { given: 'secret\nsecret', want: 'malformed' },
    { given: 'secret\u0000', want: 'malformed' },
    { given: 'secret secret', want: 'malformed' },
    { given: '“secret”', want: 'malformed' },
    { given: 'secret\u00a0', want: 'malformed' },
    { given: 'secr\u00e9t', want: 'malformed' },
    { given: 'secret\u007f', want: 'malformed' },
    { given: '\ufeffsecret', want: 'malformed' },
    { given: 'secret\u200b', want: 'malformed' },
    { given: 'secret'.repeat(1000), want: 'malformed' },
    { given: (() => 7) as unknown as ApiKey, want: 'malformed' },
    { given: (() => undefined) as unknown as ApiKey, want: 'empty' },
    { given: () => Promise.reject('secret'), want: 'key_function' },
    {
      given: () => {
        throw new Error('secret');
      },
      want: 'key_function',
    },
  ])('$given → $want', async ({ given, want }) => {
    const failure = await resolve(given).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'missing_key', reason: want });
    expect(JSON.stringify(failure)).not.toContain('secret');
  });

  test('a function that knows why is believed', async () => {
    const why = createBalanceError(acme, 'missing_key', 'key_file');
    await expect(resolve(() => Promise.reject(why))).rejects.toBe(why);
  });

  test('a function that never answers', async () => {
    await expect(resolve(() => new Promise<never>(() => {}))).rejects.toMatchObject({
      kind: 'timeout',
      reason: 'key_function',
    });
  });
});

test('blanks without end are no part of a key', async () => {
  await expect(resolve(`a${' '.repeat(200_000)}b`)).rejects.toMatchObject({ reason: 'malformed' });
});

test('a variable that holds no text is not set', async () => {
  const env = { ACME_API_KEY: { get: () => 'secret' }, ACME_KEY: 'second' } as unknown as Record<
    string,
    string
  >;
  await expect(resolve(undefined, env)).resolves.toBe('second');
});
