import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandKey } from './command-key.ts';
import { environmentKey } from './environment-key.ts';
import { fileKey } from './file-key.ts';
import { fixedKey } from './key-source.ts';
import { readKey } from './read-key.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuelgauge-keys-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function keyFile(mode: number, text = 'SECRET\n'): Promise<string> {
  const path = join(folder, `key-${mode.toString(8)}`);
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
}

/** Whether a process still does something: one that nobody has waited for yet does not. */
function isRunning(pid: number): boolean {
  try {
    return !/^\S+ \(.*\) [ZX]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function refusal(reading: Promise<string>): Promise<object> {
  const error: Error = await reading.then(
    () => expect.unreachable('there should be no key'),
    (error) => error,
  );
  expect(JSON.stringify(error) + error.message + error.stack).not.toContain('SECRET');
  return error;
}

describe('a variable', () => {
  test('gives the key', async () => {
    await expect(environmentKey('acme', 'KEY', { KEY: ' SECRET\n' }).read()).resolves.toBe(
      'SECRET',
    );
  });

  test.each([
    { given: undefined, want: { kind: 'missing_key', reason: 'empty' } },
    { given: ' ', want: { kind: 'missing_key', reason: 'empty' } },
    { given: 'op://vault/SECRET', want: { kind: 'missing_key', reason: 'secret_ref' } },
  ])('$given is refused', async ({ given, want }) => {
    expect(await refusal(environmentKey('acme', 'KEY', { KEY: given }).read())).toMatchObject(want);
  });
});

test.each(['', ' ', '\t\n'])('a variable that is set and blank says so: %j', async (text) => {
  expect(await refusal(environmentKey('acme', 'KEY', { KEY: text }).read())).toMatchObject({
    kind: 'missing_key',
    reason: 'empty',
    message: expect.stringContaining('KEY is set and empty: put the key there, or unset it'),
  });
});

test('no variable is inherited', async () => {
  expect(await refusal(environmentKey('acme', 'constructor', {}).read())).toMatchObject({
    reason: 'empty',
  });
});

test.each([
  { given: 'TEAM_A', want: '[acme] no API key: set TEAM_A' },
  { given: 'lkSECRET', want: '[acme] no API key: set the variable that apiKeyEnv names' },
])(
  'a variable that is not set is named where it cannot be a key: $given',
  async ({ given, want }) => {
    const source = environmentKey('acme', given, {});
    expect(await refusal(source.read())).toMatchObject({ message: want });
    expect(source.origin).not.toContain('SECRET');
  },
);

describe('readKey', () => {
  const read = (text: string) => readKey('acme', fixedKey(text, 'the file /keys/a'));

  test('gives the key without what is around it', async () => {
    await expect(read(' SECRET\r\n')).resolves.toBe('SECRET');
  });

  test.each([
    {
      given: ' \n',
      want: { reason: 'empty', message: '[acme] the file /keys/a is empty: put the key there' },
    },
    ...['SECRET SECRET', 'SECRET\nSECRET', 'SECRETé', 'SECRET'.repeat(700)].map((given) => ({
      given,
      want: {
        reason: 'malformed',
        message: '[acme] what the file /keys/a holds cannot be a key: fuelgauge doctor says why',
      },
    })),
  ])('refuses $given, and says where it is', async ({ given, want }) => {
    expect(await refusal(read(given))).toMatchObject({ kind: 'missing_key', ...want });
  });
});

describe('a file', () => {
  test.each([0o600, 0o400])('of mode %o gives the key', async (mode) => {
    expect((await fileKey('acme', await keyFile(mode)).read()).trim()).toBe('SECRET');
  });

  test.each([0o644, 0o640, 0o604, 0o660])('that others may read is refused: %o', async (mode) => {
    const error = await refusal(fileKey('acme', await keyFile(mode)).read());
    expect(error).toMatchObject({ kind: 'invalid_config', reason: 'file_mode' });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^\[acme\] the key file .* run chmod 600 on it$/),
    });
  });

  test('that holds a reference is refused', async () => {
    const error = await refusal(
      fileKey('acme', await keyFile(0o600, 'op://vault/SECRET\n')).read(),
    );
    expect(error).toMatchObject({ kind: 'missing_key', reason: 'secret_ref' });
  });

  test.each(['sk-SECRET', 'SECRET.SECRET', 'SECRET/SECRET', '/SECRET', '/SECRET/x', '~SECRET'])(
    'whose name may be the key is not quoted: %s',
    async (written) => {
      const error = await refusal(fileKey('acme', resolve(folder, written), { written }).read());
      expect(error).toMatchObject({
        message: '[acme] the key file cannot be read (ENOENT): check apiKeyFile',
      });
    },
  );

  test('that is missing from a folder that exists is named', async () => {
    const path = join(folder, 'missing');
    expect(await refusal(fileKey('acme', path).read())).toMatchObject({
      message: `[acme] the key file ${path} cannot be read (ENOENT): check apiKeyFile`,
    });
  });

  test('where there are no modes is taken', async () => {
    expect(await fileKey('acme', await keyFile(0o644), { platform: 'win32' }).read()).toBe(
      'SECRET\n',
    );
  });

  test('that is not a file is refused at once', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'umask 077; exec mkfifo "$0"', pipe]);
    for (const path of [join(folder, 'nowhere'), folder, pipe])
      expect(await refusal(fileKey('acme', path).read())).toMatchObject({
        kind: 'missing_key',
        reason: 'key_file',
      });
  });
});

describe('a command', () => {
  const { signal } = new AbortController();
  const run = (script: string, more: object = {}) =>
    commandKey('acme', {
      command: [process.execPath, '-e', script],
      cwd: folder,
      env: {},
      signal,
      ...more,
    }).read();

  test('gives what it prints, without its line end', async () => {
    await expect(run('console.log("SECRET")')).resolves.toBe('SECRET');
  });

  test('has arguments that no shell reads', async () => {
    const command = [
      process.execPath,
      '-e',
      'console.log(process.argv[1])',
      '$(touch pwned)',
    ] as const;
    await expect(
      commandKey('acme', { command: [...command], cwd: folder, env: {}, signal }).read(),
    ).resolves.toBe('$(touch pwned)');
  });

  test.each([
    {
      title: 'fails',
      script: 'console.error("SECRET"); process.exit(3)',
      want: 'failed with exit code 3',
    },
    { title: 'prints nothing', script: '', want: 'printed nothing' },
    {
      title: 'prints a reference',
      script: 'console.log("op://SECRET")',
      want: 'printed a reference',
    },
    {
      title: 'has an argument that no system takes',
      script: '"SECRET\0"',
      want: 'could not be started',
    },
    {
      title: 'prints too much',
      script: 'console.log("SECRET".repeat(9999))',
      want: 'printed more than a key',
    },
    {
      title: 'is too slow',
      script: 'setTimeout(() => {}, 9e4)',
      want: 'gave no key within',
      timeoutMs: 200,
    },
  ])('that $title is refused, and its stderr scrubbed', async ({ script, want, ...more }) => {
    const error = await refusal(run(script, more));
    expect(error).toMatchObject({
      kind: 'missing_key',
      reason: 'secret_ref',
      message: expect.stringContaining(want),
    });
  });

  test('that is not there is refused', async () => {
    const absent = commandKey('acme', {
      command: ['/nowhere/op', 'read', 'op://SECRET'],
      cwd: folder,
      env: {},
      signal,
    });
    expect(await refusal(absent.read())).toMatchObject({
      reason: 'secret_ref',
      message:
        '[acme] the command for the API key could not be started: check the program in apiKeyCommand',
    });
  });

  test('ends with the run', async () => {
    const stop = new AbortController();
    const reading = run('setTimeout(() => {}, 9e4)', { signal: stop.signal });
    stop.abort();
    expect(await refusal(reading)).toMatchObject({
      message: expect.stringContaining('interrupted'),
    });
  });

  test('that leaves something in the background gives its key, and nothing of it stays', async () => {
    const leaving = (script: string) =>
      commandKey('acme', {
        command: ['/bin/sh', '-c', script],
        cwd: folder,
        env: { PATH: process.env['PATH'] },
        signal,
        timeoutMs: 40_000,
      });
    const started = performance.now();
    await expect(leaving('sleep 60 & echo $! > left; echo SECRET').read()).resolves.toBe('SECRET');
    expect(performance.now() - started).toBeLessThan(30_000);
    const pid = Number(await readFile(join(folder, 'left'), 'utf8'));
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 60_000 });
  });

  test('runs once for all who ask, and again after a failure', async () => {
    const counting = `const f = require('node:fs'); f.appendFileSync('runs', 'x');
      const n = f.readFileSync('runs', 'utf8').length; if (n === 1) process.exit(1); console.log('key-' + n)`;
    const source = commandKey('acme', {
      command: [process.execPath, '-e', counting],
      cwd: folder,
      env: {},
      signal,
    });
    await refusal(source.read());
    expect(await Promise.all([source.read(), source.read()])).toEqual(['key-2', 'key-2']);
    expect(await source.read()).toBe('key-2');
  });
});
