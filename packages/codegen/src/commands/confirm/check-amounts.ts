import { isNumeric } from '../../draft/candidate.ts';
import { getMember, type Json, type JsonObject } from '../../json/json.ts';
import { parsePointer } from '../../json/pointer.ts';
import { walkSchema } from '../../openapi/schema.ts';
import { listAmounts } from '../../spec/list-amounts.ts';
import type { Meaning } from '../../spec/vocabulary/meaning.ts';
import { pointersOf } from '../../spec/vocabulary/meaning.ts';

/** What types cannot say of an answer: a text that is never a number, and an amount less itself. */
export function checkAmounts(
  document: Json,
  successSchema: Json,
  { balance }: Meaning,
): readonly string[] {
  return listAmounts(balance).flatMap(({ amount, at, base }) => {
    const places = (['remaining', 'minus', 'plus', 'total', 'used'] as const).flatMap((name) =>
      pointersOf(amount[name] ?? undefined).map((pointer) => ({ name, pointer })),
    );
    const remaining = new Set(pointersOf(amount.remaining ?? undefined));
    return places.flatMap(({ name, pointer }) => {
      const words = findWords(document, successSchema, base + pointer);
      if (words !== undefined)
        return [`${at}/${name} points to ${pointer}, which is no amount: it may be ${words}`];
      return (name === 'minus' || name === 'plus') && remaining.has(pointer)
        ? [
            `${at}/${name} points to ${pointer}, as ${at}/remaining does: say another place, or none`,
          ]
        : [];
    });
  });
}

/** The values that a text may have, where none of them is a number. */
function findWords(document: Json, root: Json, pointer: string): string | undefined {
  const steps = parsePointer(pointer).map((step) => (/^\d+$/.test(step) ? '0' : step));
  const found: JsonObject[] = [];
  walkSchema(document, root, ({ schema, value }) => {
    if (value.length === steps.length && value.every((step, index) => step === steps[index]))
      found.push(schema);
    return value.length < steps.length || value.every((step, index) => step === steps[index]);
  });
  const values = found.flatMap((schema) => [
    ...[getMember(schema, 'enum') ?? []].flat(),
    ...[getMember(schema, 'const') ?? getMember(schema, 'example') ?? []].flat(),
  ]);
  const texts = values.filter((value) => value !== null);
  return texts.length > 0 && texts.every((value) => !isNumeric(value))
    ? texts
        .slice(0, 6)
        .map((value) => JSON.stringify(value))
        .join(', ')
    : undefined;
}
