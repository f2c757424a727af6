import { isMoney } from '@fuelgauge/core/internal';
import type { Json } from '../json/json.ts';
import { type Field, listFields } from '../openapi/list-fields.ts';
import { listOperations } from '../openapi/operation.ts';
import { findSuccessSchema } from '../openapi/response.ts';
import { listAmounts } from '../spec/list-amounts.ts';
import { type Meaning, pointersOf } from '../spec/vocabulary/meaning.ts';
import { readScale } from './guess-scale.ts';
import { guessUnit, namesCurrency } from './guess-unit.ts';

/** What has changed in the descriptions of the amounts. */
export interface ChangedWords {
  /** For people to read. */
  readonly notes: readonly string[];
  /**
   * Where the new words name another unit or scale than the meaning: if they are right, the number
   * is wrong.
   */
  readonly contradictions: readonly string[];
}

const WHOLE = [0, 'whole units'] as const;

/** Finds what neither types nor rules can see: a number that was in cents and is in dollars now. */
export function detectUnitChanges(old: Json, next: Json, meaning: Meaning): ChangedWords {
  const [before, after] = [listByPointer(old, meaning), listByPointer(next, meaning)];
  const notes: string[] = [];
  const contradictions: string[] = [];
  for (const { pointer, amount } of listWatched(meaning)) {
    const [from, to] = [before, after].map((fields) => fields.get(anyItem(pointer)));
    if (!from || !to || from.description === to.description) continue;
    const found = [describeUnit(from, to, amount), describeScale(from, to, amount)].filter(
      (text) => text !== null,
    );
    contradictions.push(...found.map((text) => `the words about ${pointer} changed: ${text}`));
    if (found.length === 0)
      notes.push(`the words about ${pointer} changed: read whether unit and scale still hold`);
  }
  return { notes, contradictions };
}

/** How an amount is counted: as itself says, else as the headline. */
type Counted = Pick<Meaning['balance'], 'unit' | 'scale'>;

/** The pointers to amounts, each with how it is counted. */
function listWatched({ balance }: Meaning): { pointer: string; amount: Counted }[] {
  return listAmounts(balance).flatMap(({ amount, base }) => {
    const { remaining, plus, minus, total, used, unit } = amount;
    const counted = unit === undefined ? balance : { ...amount, unit };
    return [remaining, plus, minus, total, used]
      .flatMap(pointersOf)
      .map((pointer) => ({ pointer: base + pointer, amount: counted }));
  });
}

function describeUnit(from: Field, to: Field, { unit }: Counted): string | null {
  const [was, is] = [from, to].map((field) => guessUnit(field, '').unit);
  if (was === is || is === undefined || is === unit || !isMoney(is) || typeof unit !== 'string')
    return null;
  return `they speak of ${is}, and the unit is ${unit}`;
}

function describeScale(from: Field, to: Field, { scale = 0 }: Counted): string | null {
  const [was = WHOLE, is = namesCurrency(to) ? WHOLE : undefined] = [from, to].map(toScale);
  // Words that name neither a scale nor what is counted have become shorter, and contradict nothing.
  if (!is) return null;
  return was[0] === is[0] || is[0] === scale
    ? null
    : `they speak of ${is[1]}, and the scale is ${scale}`;
}

function toScale(field: Field): readonly [power: number, words: string] | undefined {
  const found = readScale(field);
  return found && [found.power ?? 0, found.label];
}

function listByPointer(document: Json, { operation }: Meaning): ReadonlyMap<string, Field> {
  const found = listOperations(document).get(operation);
  const fields = found ? listFields(document, findSuccessSchema(document, found)) : [];
  return new Map(fields.map((field) => [field.pointer, field]));
}

/** Of a list the first item stands for all. */
const anyItem = (pointer: string): string => pointer.replaceAll(/\/\d+(?=\/|$)/g, '/0');
