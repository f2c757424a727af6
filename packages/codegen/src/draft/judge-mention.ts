import { findCurrencies } from './find-currencies.ts';

/** What a mention of a scale says of the number that the text is about. */
export type Mention = 'says it' | 'may say it' | 'says nothing';

/** Words that speak of something beside the number, where a scale stands in the same sentence. */
const ABOUT_OTHERS =
  /\b(?:unlike|whereas|while|contrast|opposed|compared|others?|endpoints?|charge[sd]?|costs?|pric(?:e|es|ed|ing)|fees?|billed|top[- ]?ups?|minimum|at least|at most|invoices?|bonus|discount|each|every|per|one|messages?|conver(?:t|ts|ted|sion))\b/i;

const ROUNDING = /\b(?:round|precis|accura|resol|granul|trunc)[a-z]{0,9}\b|\bnearest\b/gi;

const NEGATED =
  /(?:\b(?:not|never|no|without|excluding|instead of|rather than|no longer|and not|but not)|n['’]t)\b(?:\s[\w-]{1,20}){0,3}\s?["'(]?$/i;

/** Words that may stand between `in` and the scale: `in whole US cents`. */
const FILLERS =
  /(?:\b(?:the|an?|whole|integer|integral|its|number of|amount of|us|u\.s\.|american|remaining|available|current|prepaid|balance|credits?|amount|wallet|account|total|usd|euro?|[a-z]{2,15}['’]s)[\s-]){0,4}$/i;

const LEADS_TO = /(?:^|[([,:;–—"'/]\s?|-\s|\b(?:in|as|are|is|of|by|using)\s)$/i;

/** The sentence that a mention stands in, as what comes before and after it. */
function sentenceAround(text: string, at: number, end: number): readonly [string, string] {
  const before =
    text
      .slice(Math.max(0, at - 200), at)
      .split(/[.;!?\n](?=\s|$)/)
      .at(-1) ?? '';
  const after = text.slice(end, end + 200).split(/[.;!?\n](?=\s|$)/)[0] ?? '';
  return [before.trimStart(), after];
}

/** Reads what stands around a mention of a scale. */
export function judgeMention(text: string, at: number, end: number): Mention {
  const [before, after] = sentenceAround(text, at, end);
  // `500 cents` are an amount of something.
  if (/\d\s?(?:[a-z.]{2,4}\s)?$/i.test(before) || NEGATED.test(before)) return 'says nothing';
  const isRounding = saysRounding(before, after);
  if (isRounding) return 'says nothing';
  const isDirect = LEADS_TO.test(withoutFillers(before));
  if (!isDirect && /\bround|\bprecis|\baccura/i.test(before + after)) return 'says nothing';
  const isAboutOthers = ABOUT_OTHERS.test(`${before} ${after}`);
  return isDirect && !isAboutOthers ? 'says it' : 'may say it';
}

/** `rounded to cents`, `precise to a hundredth`, `up to millionths precision` */
function saysRounding(before: string, after: string): boolean {
  const near = [...before.matchAll(ROUNDING)].some(
    ({ 0: words, index }) =>
      before.length - index - words.length <= 20 && !before.slice(index).includes(','),
  );
  return near || /^\s?(?:precis|accura|resol|granul)/i.test(after);
}

function withoutFillers(before: string): string {
  const [last] = findCurrencies(before).slice(-1);
  const isAtEnd = last && /^[\s-]?$/.test(before.slice(last.at + last.words.length));
  return (isAtEnd ? before.slice(0, last.at) : before).replace(FILLERS, '');
}
