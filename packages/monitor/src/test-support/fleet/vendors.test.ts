import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { startVendors } from './vendors.ts';

const REQUEST = 'GET /vendor-0/tenant-1 HTTP/1.1\r\nhost: vendor\r\n\r\n';

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 1));
}

test.each([
  { title: 'given up before the next one', isGivenUp: true, want: 1 },
  { title: 'under way', isGivenUp: false, want: 2 },
])('requests that are $title are $want at once', async ({ isGivenUp, want }) => {
  const vendors = await startVendors({ minMs: 0, maxMs: 0, hanging: 'vendor-0' });
  const port = Number(new URL(vendors.url).port);
  const seen = () => vendors.reads.get('vendor-0/tenant-1')?.length ?? 0;
  const [first, second] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  for (const socket of [first, second]) socket.on('error', () => {});
  first.write(REQUEST);
  await until(() => seen() === 1);
  if (isGivenUp) first.destroy();
  second.write(REQUEST);
  await until(() => seen() === 2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(vendors.mostAtOnce.get('vendor-0')).toBe(want);
  await vendors.close();
});
