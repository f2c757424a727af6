import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, runCli, startCli } from '../../test-support/run-cli.ts';

/** A server whose port is taken. */
let other: Server;
beforeAll(async () => {
  other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
});
afterAll(() => other.close());

/** Two for each vendor, key and server, and one for each value that it requires beside them. */
const LINES = catalog.reduce(
  (sum, { parameters = [] }) => sum + 2 + parameters.filter(({ optional }) => !optional).length,
  0,
);

describe('sandbox', () => {
  test.each([
    { signal: 'SIGINT', want: 130 },
    { signal: 'SIGTERM', want: 143 },
  ] as const)('$signal ends it with $want, connections or not', async ({ signal, want }) => {
    const cli = startCli(['sandbox']);
    const exported = await linesOf(cli, LINES);
    const url = /'(http:[^']*)'/.exec(exported)?.[1] ?? '';
    expect((await fetch(url.replace(/\/[^/]+$/, '/'))).status).toBe(200);
    const exited = once(cli, 'exit');
    cli.kill(signal);
    expect((await exited)[0]).toBe(want);
  });

  test('a port that is taken ends it with 69', async () => {
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await runCli(['sandbox', '--port', String(port)]);
    expect([code, stdout]).toEqual([69, '']);
    expect(stderr).toBe(
      `fuelgauge: port ${port} is in use: choose another with --port, or 0 for any free one\n`,
    );
  });

  test('its lines lead the command there', async () => {
    const cli = startCli(['sandbox']);
    const exported = await linesOf(cli, LINES);
    const lines = [...exported.matchAll(/^export (\w+)='([^']*)'$/gm)];
    const { code, stdout } = await runCli(
      ['--json'],
      Object.fromEntries(lines.map(([, name, value]) => [name, value])),
    );
    cli.kill('SIGINT');
    expect([code, JSON.parse(stdout).readings.length]).toEqual([0, catalog.length]);
  });
});
