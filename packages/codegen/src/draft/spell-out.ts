/** `balance_usd`, `balanceUsd` and `balancecents` as words in small letters. */
export const spellOut = (name: string): string =>
  name
    .replaceAll(/[_\-.\s]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replaceAll(/(?<=balance|amount|credits?)(?=cents?$|usd$)/gi, ' ')
    .toLowerCase()
    .trim();

/** The first sentence of a description: what follows is often about something else. */
export const firstSentence = (text: string): string =>
  /^[^.;\n]*(?:\.\d[^.;\n]*)*/.exec(text.trim())?.[0] ?? '';
