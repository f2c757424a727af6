/** The colon after the name of the header ends no clause. */
const CLAUSE = /(?:[^.,;:\n]|(?<=authorization["'`]?):)+/gi;
const NOT = /\b(?:not|never|without|no|omit|avoid|instead of|rather than)\b|n['’]t\b/i;
/** "Do not forget the prefix" */
const FORGET = /^\s(?:to\s)?(?:forget|omit|leave|drop|remove)\b/i;
/** "The prefix is not needed" */
const VERB = /\b(?:is|are|must|should|may|can|do|does)\s?$/i;
const SCHEME = /\b(?:bearer|prefix|scheme)\b|["'`](?:token|key|basic|api-?key)\b/i;

/** What stands for words that say which word is not to be sent. */
const ALONE = 'the key alone';

/** A text without the words that it forbids before the key: "send the key, without `Bearer`". */
export const dropNegated = (text: string): string => text.replaceAll(CLAUSE, dropInClause);

/** Whether a text says that no word stands before the key. */
export const isAlone = (text: string): boolean =>
  /\b(?:key|token) alone\b/i.test(dropNegated(text));

function dropInClause(clause: string): string {
  const not = NOT.exec(clause);
  if (!not) return clause;
  const [before, after] = [clause.slice(0, not.index), clause.slice(not.index + not[0].length)];
  if (FORGET.test(after)) return clause;
  if (SCHEME.test(after)) return before + ALONE;
  const scheme = VERB.test(before) ? SCHEME.exec(before) : null;
  return scheme ? before.slice(0, scheme.index) + ALONE : clause;
}
