import { pointerSteps, resolvePointer } from './json-pointer.ts';
import type { JsonValue } from './json-value.ts';

/** A copy of the document with this value where the pointer leads; objects that are missing on the way are made. */
export function writePointer(document: JsonValue, pointer: string, value: JsonValue): JsonValue {
  return writeSteps(document, pointerSteps(pointer), value);
}

function writeSteps(
  node: JsonValue | undefined,
  [step, ...rest]: readonly string[],
  value: JsonValue,
): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(node))
    return node.with(Number(step), writeSteps(node[Number(step)], rest, value));
  const members: ReadonlyMap<string, JsonValue> = node instanceof Map ? node : new Map();
  return new Map(members).set(step, writeSteps(members.get(step), rest, value));
}

/** Of alternative pointers the one that leads somewhere, else the first. */
export function choosePointer(document: JsonValue, pointers: string | readonly string[]): string {
  const [first = '', ...others] = [pointers].flat();
  return (
    [first, ...others].find((pointer) => resolvePointer(document, pointer) !== undefined) ?? first
  );
}
