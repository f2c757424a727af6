import type { JsonValue } from './json-value.ts';

/** The member names and indices of a JSON Pointer (RFC 6901), unescaped. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
}

/** The value at a JSON Pointer; undefined where it does not resolve. */
export function resolvePointer(document: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of pointerSteps(pointer)) {
    if (value instanceof Map) value = value.get(step);
    else if (Array.isArray(value) && /^(0|[1-9]\d*)$/.test(step)) value = value[Number(step)];
    else return undefined;
  }
  return value;
}

/** A copy of the document with this value at the pointer; missing objects on the way are created. */
export function writePointer(document: JsonValue, pointer: string, value: JsonValue): JsonValue {
  return writeSteps(document, pointerSteps(pointer), value);
}

function writeSteps(
  node: JsonValue | undefined,
  [step, ...rest]: readonly string[],
  value: JsonValue,
): JsonValue {
  if (step === undefined) return value;
  if (Array.isArray(node)) {
    const copy = [...(node as readonly JsonValue[])];
    copy[Number(step)] = writeSteps(node[Number(step)], rest, value);
    return copy;
  }
  const members: ReadonlyMap<string, JsonValue> = node instanceof Map ? node : new Map();
  return new Map(members).set(step, writeSteps(members.get(step), rest, value));
}

/** The first of several pointers that resolves, else the first of all. */
export function choosePointer(document: JsonValue, pointers: string | readonly string[]): string {
  const [first = '', ...others] = [pointers].flat();
  return (
    [first, ...others].find((pointer) => resolvePointer(document, pointer) !== undefined) ?? first
  );
}
