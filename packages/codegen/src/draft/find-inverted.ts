import { wording } from './patterns.ts';

/** Who owes, or has used more than there was, has no credit. */
const DENIED =
  /^(?:no|not|owes?|owed|owing|out|less|more|without|insufficient|used|using|spent|consumed|exceeded|exceeds?|over|overdrawn|overused|exhausted|borrowed|advanced|debts?|due|until|buy|add|purchase|when|if|limit|line)$/i;
const CREDIT = /^(?:credits?|prepaid|funds)$/i;

/** The words by which a page says that amounts below zero are credit. */
export function findInverted(text: string): string | undefined {
  for (const match of text.matchAll(wording.negativeIs.pattern)) {
    const end = match.index + match[0].length;
    const words = WORDS.exec(text.slice(end, end + 120))?.[0].split(' ') ?? [];
    const last = words.findLastIndex((word) => CREDIT.test(word));
    if (last >= 0 && !words.some((word) => DENIED.test(word)))
      return match[0] + words.slice(0, last + 1).join(' ');
  }
  return undefined;
}

const WORDS = /^(?:\w{1,20} ){0,6}\w{1,20}/;
