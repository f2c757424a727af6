import { isAlias, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';

/** What a line of a vendor's overlays is for. */
export type Purpose = 'meaning' | 'corrections' | 'errors' | 'evidence';
export type LinesByPurpose = Readonly<Record<Purpose, number>>;

/** Whatever an overlay says under these names is about errors. */
const ABOUT_ERRORS = /rror|responses(\.|\[')[45d]/;

/** Marks lines, the later mark over the earlier one. */
class Lines {
  readonly #counter = new LineCounter();
  readonly #purposes: (Purpose | undefined)[];
  readonly document;

  constructor(text: string, usual: Purpose) {
    this.document = parseDocument(text, { lineCounter: this.#counter });
    this.#purposes = text.split('\n').map((line) => {
      if (line.trim() === '') return undefined;
      return line.trimStart().startsWith('#') ? 'evidence' : usual;
    });
  }

  mark(from: number, to: number, purpose: Purpose): void {
    const first = this.#counter.linePos(from).line - 1;
    const last = this.#counter.linePos(to - 1).line - 1;
    for (let line = first; line <= last; line += 1)
      if (this.#purposes[line] !== undefined) this.#purposes[line] = purpose;
  }

  count(): LinesByPurpose {
    const counts = { meaning: 0, corrections: 0, errors: 0, evidence: 0 };
    for (const purpose of this.#purposes) if (purpose) counts[purpose] += 1;
    return counts;
  }
}

const startOf = (node: unknown): number =>
  isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
const endOf = (node: unknown): number =>
  isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[1] ?? 1) : 1;

const pairsOf = (node: unknown): readonly Pair[] => (isMap(node) ? node.items : []);
const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Whether the action corrects or adds nothing but errors. */
function isAboutErrors(action: unknown): boolean {
  const values = new Map(pairsOf(action).map((pair) => [nameOf(pair), pair.value]));
  const target = values.get('target');
  const text = isScalar(target) ? String(target.value) : '';
  if (ABOUT_ERRORS.test(text)) return true;
  const added = pairsOf(values.get('update')).map(nameOf);
  const names = text.endsWith('.responses') ? /^[45d]/ : /rror/;
  return added.length > 0 && added.every((name) => names.test(name));
}

/**
 * Counts the lines of an overlay that people write, by what they are for; empty ones do not count.
 * @param usual - what a line is for that is about nothing else
 */
export function countByPurpose(text: string, usual: 'meaning' | 'corrections'): LinesByPurpose {
  const lines = new Lines(text, usual);
  const actions = lines.document.get('actions');
  const items = isSeq(actions) ? actions.items : [];
  // The frame of a file belongs to what is in it.
  if (items.length > 0 && items.every(isAboutErrors)) lines.mark(0, text.length, 'errors');
  for (const action of items) {
    if (isAboutErrors(action)) lines.mark(startOf(action), endOf(action), 'errors');
    for (const pair of pairsOf(action)) {
      if (nameOf(pair) === 'description')
        lines.mark(startOf(pair.key), endOf(pair.value), 'evidence');
      if (nameOf(pair) === 'update') markErrors(lines, pair.value);
    }
  }
  return lines.count();
}

/** What errors mean, within the vendor extension of the meaning. */
function markErrors(lines: Lines, update: unknown): void {
  const [meaning] = pairsOf(update).filter((pair) => nameOf(pair) === 'x-fuelgauge');
  const [errors] = pairsOf(meaning?.value).filter((pair) => nameOf(pair) === 'errors');
  if (errors) lines.mark(startOf(errors.key), endOf(errors.value), 'errors');
}
