import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startReceiver } from '../test-support/receiver.ts';

const program = fileURLToPath(new URL('../test-support/deliver-all.ts', import.meta.url));
const COUNT = 150;

test('a process that is killed in the middle loses nothing, and repeats with the same id', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'));
  const receiver = await startReceiver();
  const channel = (name: string) =>
    JSON.stringify({
      type: 'webhook',
      name,
      url: `${receiver.url}/${name}`,
      allowPrivateHosts: ['127.0.0.1'],
    });
  const kills: number[] = [];
  /** Killed after so many messages, at any moment between two answers. */
  let killAt = 7;
  let child: ReturnType<typeof spawn> | undefined;
  receiver.reply((response) => {
    if (receiver.received.length >= killAt && kills.length < 12) {
      killAt = receiver.received.length + 5 + ((kills.length * 7) % 11);
      // By turns before the answer is sent and after it.
      if (kills.length % 2 === 0) child?.kill('SIGKILL');
      kills.push(receiver.received.length);
      response.writeHead(204).end(() => child?.kill('SIGKILL'));
      return;
    }
    response.writeHead(204).end();
  });
  try {
    for (let starts = 0; starts < 30; starts += 1) {
      child = spawn(
        process.execPath,
        [
          '--conditions=@fuelgauge/source',
          program,
          join(folder, 'settled'),
          String(COUNT),
          channel('a'),
          channel('b'),
        ],
        { stdio: ['ignore', 'ignore', 'inherit'] },
      );
      const [code] = await once(child, 'exit');
      if (code === 0) break;
    }
    expect(kills).toHaveLength(12);
    const want = Array.from({ length: COUNT }, (_, index) => `msg_${index}`);
    for (const path of ['/a', '/b']) {
      const ids = receiver.received
        .filter((one) => one.path === path)
        .map(({ headers, body }) => {
          expect(JSON.parse(body).id).toBe(headers['webhook-id']);
          return String(headers['webhook-id']);
        });
      // In order when doubles are left out, none missing, and no more doubles than kills.
      expect([...new Set(ids)]).toEqual(want);
      expect(ids.length - want.length).toBeLessThanOrEqual(kills.length);
      // A double follows what it doubles.
      ids.forEach((id, index) => {
        if (ids.indexOf(id) < index) expect(ids[index - 1]).toBe(id);
      });
    }
    expect(receiver.received.length).toBeGreaterThan(2 * COUNT);
  } finally {
    child?.kill('SIGKILL');
    await receiver.close();
    rmSync(folder, { recursive: true });
  }
});

test('no proxy of the environment is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  const [receiver, proxy] = [await startReceiver(), await startReceiver()];
  try {
    const child = spawn(
      process.execPath,
      [
        '--conditions=@fuelgauge/source',
        program,
        join(folder, 'settled'),
        '1',
        JSON.stringify({
          type: 'webhook',
          name: 'a',
          url: `${receiver.url}/a`,
          allowPrivateHosts: ['127.0.0.1'],
        }),
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_USE_ENV_PROXY: '1', HTTP_PROXY: proxy.url, NO_PROXY: '' },
      },
    );
    await once(child, 'exit');
    expect(receiver.received).toHaveLength(1);
    expect(proxy.connections()).toBe(0);
  } finally {
    await Promise.all([receiver.close(), proxy.close()]);
    rmSync(folder, { recursive: true });
  }
});
