import { writeSync } from 'node:fs';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { episodeOf, messagesOf, minute, okChange } from './made-up.ts';

/**
 * A process that commits a reading and an episode at a time, delivers them, and says of each what it did once
 * the store acknowledged it: it is made to be killed.
 */
const [path = '', first = '0', count = '1000000', name = 'a'] = process.argv.slice(2);
const store = await openSqliteStore(path);
const say = (line: string): void => void writeSync(1, `${line}\n`);

say('ready');
for (let n = Number(first); n < Number(first) + Number(count); n += 1) {
  const episode = episodeOf({ number: n + 1, openedAt: minute(n) });
  const messages = messagesOf(episode, ['hook'], `msg_${process.pid}_${n}`);
  const change = okChange(
    { at: minute(n), account: name, remaining: String(n) },
    { episodes: [{ episode, messages }] },
  );
  const news = await store.commit([change]);
  say(`kept ${n}`);
  if (news.length > 0) say(`new ${n}`);
  for (const { message, channel } of await store.due(minute(n), 10)) {
    say(`told ${message.episode - 1} ${message.id}`);
    await store.settle(message.id, channel, { status: 'delivered', at: minute(n) });
    say(`settled ${message.id}`);
  }
  if (store.health().mode !== 'durable') say(`problem ${store.health().problem}`);
}
await store.close();
