import { inspect } from 'node:util';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Undoes one layer of URL, JSON and HTML escapes. */
function unescapeOnce(text: string): string {
  return text
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\+u([0-9a-f]{4})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\+x([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/&#x0*([0-9a-f]{1,4});?/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/&#0*(\d{1,5});?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(
      /&(amp|lt|gt|quot|apos);?/gi,
      (whole, name: string) => NAMED[name.toLowerCase()] ?? whole,
    );
}

function* layers(text: string): Generator<string> {
  let current = text;
  for (let depth = 0; depth < 6; depth += 1) {
    yield current;
    const next = unescapeOnce(current);
    if (next === current) return;
    current = next;
  }
}

/**
 * What runs of base64 or hex digits hold, wherever in them the encoded bytes begin. Those that are `known` are left
 * out: a log says the same words many times.
 */
function* decodedRuns(text: string, known: Set<string>): Generator<string> {
  for (const [run] of text.matchAll(/[\w+/-]{16,}/g)) {
    if (known.has(run)) continue;
    known.add(run);
    for (const offset of [0, 1, 2, 3])
      yield Buffer.from(run.slice(offset), 'base64').toString('latin1');
    for (const offset of [0, 1])
      yield Buffer.from(run.slice(offset).replace(/[^0-9a-f].*$/i, ''), 'hex').toString('latin1');
  }
}

/** A log of everything says most of its lines many times, and what is looked for stands in one of them. */
const withoutRepetition = (text: string): string => [...new Set(text.split('\n'))].join('\n');

/**
 * Whether the text holds the token, raw or URL-, JSON-, HTML-, base64- or hex-encoded.
 * Shares no code with the redaction that it checks.
 */
export function holds(text: string, token: string): boolean {
  const needle = token.toLowerCase();
  const known = new Set<string>();
  for (const layer of layers(withoutRepetition(text))) {
    if (layer.toLowerCase().includes(needle)) return true;
    for (const decoded of decodedRuns(layer, known))
      if (decoded.toLowerCase().includes(needle)) return true;
  }
  return false;
}

function tryWrite(write: () => string | undefined): string {
  try {
    return write() ?? '';
  } catch {
    return '';
  }
}

/** Everything that logs could show of a value. */
export function show(value: unknown): string {
  return [
    inspect(value, { depth: 20, showHidden: true, maxStringLength: null, maxArrayLength: null }),
    inspect(value, { depth: 20, showHidden: true, getters: true }),
    tryWrite(() => JSON.stringify(value)),
    tryWrite(() => inspect(structuredClone(value), { depth: 20, showHidden: true })),
    tryWrite(() => String(value)),
    value instanceof Error ? String(value.stack) : '',
  ].join('\n');
}
