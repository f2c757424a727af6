import type { AlertMessage } from '../model/message.ts';
import type { Rule } from '../model/rule.ts';
import type { ChannelMessage } from '../store/monitor-store.ts';
import { isOfSame } from './advance.ts';
import type { closeOrphans } from './close-orphans.ts';
import type { Finding } from './finding.ts';
import { follow, type Telling } from './follow.ts';
import type { JudgeInput, Judgement } from './judgement.ts';
import { messageOf } from './message-of.ts';
import type { News } from './news.ts';

/** Findings held against what is remembered: what begins, goes on or ends, and who is told of it. */
export function tell(
  { background, at, channels, forecast }: JudgeInput,
  findings: readonly Finding[],
  news: readonly News[],
  closed: ReturnType<typeof closeOrphans>,
): Pick<Judgement, 'memories' | 'episodes' | 'repeats' | 'told'> {
  const steps = findings.map((finding) => ({
    rule: finding.rule,
    ...follow(
      background.memories.find((memory) =>
        isOfSame(memory, { subject: finding.subject, rule: finding.key }),
      ),
      finding,
      at,
    ),
  }));
  const tellings: readonly { readonly rule: Rule; readonly telling: Telling }[] = [
    ...steps.flatMap(({ rule, told }) => (told ? { rule, telling: told } : [])),
    ...news.flatMap(({ rule, episode }) =>
      episode ? { rule, telling: { kind: 'opened' as const, occasion: 'opened', episode } } : [],
    ),
  ];
  const messages = tellings.map(({ rule, telling }) => {
    const message = messageOf(telling, at, forecast.describeRunway);
    return { telling, message, forChannels: addressed(message, rule, channels) };
  });
  return {
    memories: [
      ...steps.flatMap(({ memory }) => memory ?? []),
      ...news.map(({ memory }) => memory),
      ...closed.map(({ memory }) => memory),
    ],
    episodes: [
      ...messages.flatMap(({ telling, forChannels }) =>
        telling.kind === 'repeat' ? [] : { episode: telling.episode, messages: forChannels },
      ),
      ...closed.map(({ episode }) => ({ episode, messages: [] })),
    ],
    repeats: messages.flatMap(({ telling, forChannels }) =>
      telling.kind === 'repeat' ? forChannels : [],
    ),
    told: messages.map(({ message }) => message),
  };
}

const addressed = (
  message: AlertMessage,
  rule: Rule,
  channels: readonly string[],
): readonly ChannelMessage[] =>
  channels
    .filter((channel) => rule.channels?.includes(channel) ?? true)
    .map((channel) => ({ channel, message }));
