/** A word that stands before the key, and where it was found. */
export interface FoundWord {
  readonly word: string;
  /** The words that show it, for people to read. */
  readonly shown: string;
}

const WORD = String.raw`[A-Za-z][\w-]*`;

/** `<key>`, `{token}`, `[yourKey]`, `&lt;key&gt;`, `%KEY%`: what is to be replaced. */
const BRACKETS = String.raw`(?:(?:[<[{(*%]{1,2}|&lt;)\s?[\w .-]{0,30}(?:[Kk]ey|KEY|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Aa]pi|API|[Vv]alue|[Cc]redential|[Aa]uth|[Ss]pace|[Xx]{3})[\w .-]{0,30}(?:[>\]})*%]{1,2}|&gt;)(?!\())`;

/** The same as a variable, in capitals, as a name with "key" in it, or as a key that nobody has. */
const PLACEHOLDER = String.raw`(?:${BRACKETS}|\$\{?\{?[\w.]+\}{0,2}|#\{[\w.]+\}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{3,}|[\w-]*(?:[Kk]ey|[Tt]oken|[Ss]ecret)[\w-]*|[xX*.]{3,}|…+|[\w+/:.-]{12,}={0,2})(?![\w=])`;

/** What is no scheme: "Authorization: the key", "Authorization: Secret key"; and what takes more than the key. */
const NO_WORD =
  /^(?:the|an?|your|my|this|that|with|use|using|is|of|in|as|and|or|to|for|header|headers|api|value|where|should|must|be|by|field|http|https|required|string|example|eg|valid|access|secret|private|public|personal|auth|account|service|master|admin|live|test|raw|plain|new|user|send|pass|enter|add|set|include|put|basic|digest|hmac|signature|aws4-\w+)$/i;

const QUOTE = String.raw`(?:[\x60"'*“‘]{1,2})`;

/** Words that stand before a placeholder without quotes around both. */
const KNOWN = String.raw`(?<![Aa][Pp][Ii] )(?:[Tt]oken|[Kk]ey|[Bb]earer|[Aa]pi-?[Kk]ey|[A-Z][\w]*-[\w-]+|[A-Z][a-z]+(?:[A-Z]\w*)?)`;

/** `Token <key>` as a description shows it: quoted, or after the name of the header. */
export function findWordsInText(text: string, header: string): readonly FoundWord[] {
  const name = anyCase(header);
  return collect(text, [
    `${QUOTE}(?:${name}\\s*[:=]\\s*)?(${WORD})\\s+${PLACEHOLDER}${QUOTE}`,
    `${name}${QUOTE}?\\s*[:=]\\s*${QUOTE}?(${WORD})\\s+${PLACEHOLDER}`,
    `(?<![\\w-])(${KNOWN})\\s+${BRACKETS}`,
    `(?<![\\w-])(${KNOWN})\\s+\\$\\{?\\w+`,
    `(?<![\\w-])(${KNOWN})\\s+(?:YOUR|MY|THE)_\\w+`,
  ]);
}

/** `-H "Authorization: Token KEY"` and the same in the samples of other languages. */
export function findWordsInCalls(page: string, header: string): readonly FoundWord[] {
  const text = unescapeQuotes(page);
  const name = anyCase(header);
  const before = `(?<![\\w-])${name}["'\\x60\\]]*\\s*(?::|=>|,|=)\\s*(?:[a-z](?=["'\\x60]))?["'\\x60]?(?<![\\w-])`;
  return collect(text, [
    `${before}(${WORD})\\s+["'\\x60]\\s*[+.&]`,
    `${before}(${WORD})\\s+${PLACEHOLDER}`,
    `(?:-H|--header)[\\s=]+["']${name}:\\s*(${WORD})\\s+[^"'\\s=]+["']`,
  ]);
}

/** A call that shows the key alone after the name of the header. */
export function findBareCall(page: string, header: string): string | undefined {
  const call = `(?:-H|--header)[\\s=]+["']${anyCase(header)}:\\s*${PLACEHOLDER}["']`;
  return new RegExp(call).exec(unescapeQuotes(page))?.[0];
}

/** In a JSON document the quotes of a call are escaped. */
const unescapeQuotes = (page: string): string =>
  page.replaceAll('\\"', '"').replaceAll('\\n', '\n');

/** Names of headers have no case; words and placeholders do. */
const anyCase = (header: string): string =>
  header
    .replaceAll(/[^\w-]/g, '.')
    .replaceAll(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

function collect(text: string, patterns: readonly string[]): readonly FoundWord[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].flatMap(([shown, word = '']) =>
      NO_WORD.test(word) ? [] : [{ word, shown: shown.trim() }],
    ),
  );
  return [...new Map(found.map((one) => [one.word.toLowerCase(), one])).values()];
}
