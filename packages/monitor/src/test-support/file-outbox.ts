import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createFakeOutbox, type FakeOutbox } from './fake-outbox.ts';

/** A fake outbox whose settled messages survive a kill: one line each, written before `settle` resolves. */
export async function openFileOutbox(
  path: string,
  fill: (outbox: FakeOutbox) => void,
): Promise<FakeOutbox> {
  const outbox = createFakeOutbox();
  fill(outbox);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  // A line that was cut by the kill was not settled.
  for (const line of lines.slice(0, -1)) {
    const { id, channel, outcome } = JSON.parse(line);
    await outbox.settle(id, channel, outcome);
  }
  return {
    ...outbox,
    async settle(id, channel, outcome) {
      appendFileSync(path, `${JSON.stringify({ id, channel, outcome })}\n`);
      await outbox.settle(id, channel, outcome);
    },
  };
}
