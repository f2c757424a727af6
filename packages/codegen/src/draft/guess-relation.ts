import type { JsonObject } from '../json/json.ts';
import type { Field } from '../openapi/list-fields.ts';
import { type Candidate, isNumeric, isSibling } from './candidate.ts';
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
  { best, used, fields, isQuestion, candidates }: ChosenAmount,
  guess: TakeGuess,
): JsonObject {
  if (isQuestion) return {};
  const found = findRelation(best, used, fields) ?? findLineWithin(best, candidates);
  if (!found) return {};
  const [relation, words] = found;
  const because = `${relation === 'cap' ? 'a limit of spending, and no money' : 'paid later, and not owned'}: ${JSON.stringify(words)}`;
  return { relation: guess('/balance/relation', relation, because) };
}

/** What is available with a line of credit in it: so described, or so it adds up in the example. */
function findLineWithin(
  best: Field,
  candidates: readonly Candidate[],
): readonly ['line', words: string] | undefined {
  const [words] = relations.withLine.pattern.exec(best.description) ?? [];
  if (words !== undefined) return ['line', words];
  const beside = candidates.filter(({ field }) => isSibling(field, best) && field !== best);
  const line = beside.find(({ field }) => relations.line.pattern.test(spellOut(field.name)));
  const sum = candidates.find(({ field }) => field === best);
  const balance = beside.find(({ field }) =>
    /^(?:current |account )?balance$/.test(spellOut(field.name)),
  );
  if (![line, sum, balance].every((one) => isNumeric(one?.example))) return undefined;
  const [limit, total, rest] = [line, sum, balance].map((one) => Number(one?.example));
  const isSum = limit !== 0 && Math.abs(Number(limit) + Number(rest) - Number(total)) < 1e-6;
  return isSum ? ['line', `${line?.field.name} and ${balance?.field.name}`] : undefined;
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
