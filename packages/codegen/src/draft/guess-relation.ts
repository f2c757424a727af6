import type { JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isSibling } from './candidate.ts';
import type { ChosenAmount } from './choose-amount.ts';
import { listGroups } from './find-role.ts';
import type { TakeGuess } from './guess-amount.ts';
import { relations } from './role-patterns.ts';
import { spellOut } from './spell-out.ts';

/**
 * Whether the amount is owned at all: what is left of a budget or of what one key may spend is a cap, and what is left
 * of a line of credit, or stands beside an invoice, is paid later. Neither is ever summed.
 */
export function guessRelation(
  { best, used, fields, isQuestion }: ChosenAmount,
  guess: TakeGuess,
): JsonObject {
  if (isQuestion) return {};
  const found = findRelation(best, used, fields);
  if (!found) return {};
  const [relation, words] = found;
  const because = `${relation === 'cap' ? 'a limit of spending, and no money' : 'paid later, and not owned'}: ${JSON.stringify(words)}`;
  return { relation: guess('/balance/relation', relation, because) };
}

function findRelation(
  best: Field,
  used: Field | undefined,
  fields: readonly Field[],
): readonly [relation: 'cap' | 'line', words: string] | undefined {
  const own = `${spellOut(best.name)} ${best.description}`;
  const [cap] = relations.cap.pattern.exec(own) ?? [];
  if (cap !== undefined) return ['cap', own.includes(cap) ? cap : best.name];
  const ofKey = listGroups(best.pointer).find((group) =>
    relations.key.pattern.test(spellOut(group)),
  );
  if (ofKey !== undefined) return ['cap', ofKey];
  // Of a balance beside them these words tell nothing.
  if (!used) return undefined;
  const [line] = relations.line.pattern.exec(own) ?? [];
  if (line !== undefined) return ['line', line];
  const debt = fields.find(
    (field) => isSibling(field, best) && relations.debt.pattern.test(spellOut(field.name)),
  );
  return debt && ['line', debt.name];
}
