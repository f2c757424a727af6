/** What issuers of keys put before them, so that a leaked one is recognized. */
const PREFIX =
  /^(?:(?:sk|pk|rk|ak|tk|tok|pat|gh[a-z]|glpat|xox[a-z]|whsec)[-_]|AKIA|ASIA|AIza|eyJ|ya29)/;
/** Words of which examples are made that nobody takes for a key. */
const STANDS_FOR_ONE = /your|key|token|secret|example|sample|here|insert|replace|placeholder/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const SHORTEST = 8;
const SHORTEST_RANDOM = 16;

/** Whether a text without blanks is a key or a token by its looks: it begins as those do, or nobody made it up. */
export function looksLikeKey(text: string): boolean {
  if (UUID.test(text)) return false;
  const parts = text.split(/[-_]/);
  const last = parts.at(-1) ?? '';
  return parts.some(isRandom) || isRandom(parts.join('')) || (PREFIX.test(text) && isBody(last));
}

/** What follows the prefix of a key. */
const isBody = (text: string): boolean =>
  text.length >= SHORTEST && !STANDS_FOR_ONE.test(text) && new Set(text).size > 1;

/** Letters and digits that change more often than in the names that people give. */
function isRandom(text: string): boolean {
  if (text.length < SHORTEST_RANDOM || /^\d+$/.test(text)) return false;
  const runs = text.match(/\d+|[A-Z]?[a-z]+|[A-Z]+/g) ?? [];
  const digits = runs.filter((run) => /\d/.test(run));
  const isMixed = digits.length >= 2 && digits.join('').length >= 4;
  const letters = text.length - digits.join('').length;
  return runs.length * 3 > text.length || (isMixed && letters >= 4);
}
