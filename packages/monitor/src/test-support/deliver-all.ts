/** A process that delivers: `node deliver-all.ts FILE COUNT CHANNEL…`, the channels as JSON. It ends when nothing is left. */
import { setTimeout } from 'node:timers/promises';
import { createDeliverer } from '../deliver/deliverer.ts';
import { alertMessage } from './alert-message.ts';
import { openFileOutbox } from './file-outbox.ts';

const [path = '', count = '', ...given] = process.argv.slice(2);
const channels = given.map((channel) => JSON.parse(channel));
const store = await openFileOutbox(path, (outbox) => {
  for (let index = 0; index < Number(count); index += 1) {
    for (const { name } of channels) outbox.add(name, alertMessage(`msg_${index}`));
  }
});
const clock = {
  now: () => new Date(),
  sleep: async (ms: number, signal?: AbortSignal) => {
    await setTimeout(ms, undefined, { signal: signal as AbortSignal }).catch(() => {});
  },
};
const deliverer = createDeliverer({ channels, store, clock, random: () => 0 });
while (store.waiting().length > 0) await deliverer.deliverDue();
