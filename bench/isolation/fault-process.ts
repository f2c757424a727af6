import { gzipSync } from 'node:zlib';
import { type FaultServer, startFaultServer } from '../../tests/faults/fault-server.ts';
import { hang, head, reset, type Step, toBytes } from '../../tests/faults/wire.ts';
import { readEmulatedBodies } from '../support/emulated-bodies.ts';

/** Answers in a process of its own, so that making faults costs the measured process nothing. */
const HEALTHY_DELAY_MS = 30;
const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '));
const ok = {
  status: 200,
  headers: [['content-type', 'application/json']] as const,
  body: new Uint8Array(),
};

const faults: Readonly<Record<string, readonly Step[]>> = {
  hung: [hang],
  dripping: [
    head(ok, 'content-length: 100000'),
    { drip: toBytes(' '.repeat(100_000)), everyMs: 20 },
  ],
  bombing: [head(ok, 'content-encoding: gzip', `content-length: ${bomb.length}`), { send: bomb }],
  endless: [head(ok, 'connection: close'), { endless: toBytes(' '.repeat(16_384)) }],
  resetting: [head(ok, 'content-length: 1000'), { send: '{' }, reset],
};

const bodies = await readEmulatedBodies();

const server: FaultServer = await startFaultServer({
  /** `/<what>/<provider>/…`, where what is `healthy` or the name of a fault. */
  async serve({ path }) {
    const [, what = '', provider = ''] = path.split('/');
    const fault = faults[what];
    if (fault) return fault;
    await new Promise((resolve) => setTimeout(resolve, HEALTHY_DELAY_MS));
    const body = toBytes(bodies.get(provider) ?? '');
    return [head(ok, `content-length: ${body.length}`), { send: body }];
  },
});
process.send?.({ port: server.port, faults: Object.keys(faults) });
process.on('disconnect', () => process.exit());
