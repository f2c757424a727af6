import { SpecError } from '../errors/spec-error.ts';
import type { Field } from '../openapi/list-fields.ts';
import { isSibling } from './candidate.ts';

/**
 * An amount in whole units beside one in nanos is both together.
 *
 * @throws SpecError where the best number is one of these halves
 */
export function refuseSplit(best: Field, fields: readonly Field[]): void {
  const halves = ['units', 'nanos'];
  const both = fields.filter((field) => isSibling(field, best) && halves.includes(field.name));
  if (!halves.includes(best.name) || both.length !== 2) return;
  const others = both.map(({ pointer }) => pointer).filter((other) => other !== best.pointer);
  throw new SpecError(
    `the amount is split between ${best.pointer} and ${others}: a balance is read from one member`,
  );
}
