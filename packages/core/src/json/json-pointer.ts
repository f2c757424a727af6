import type { JsonValue } from './json-value.ts';

/** The member names and indices of a JSON Pointer (RFC 6901), unescaped. */
export function pointerSteps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step));
}

/** The value that a JSON Pointer leads to, or undefined where there is none. */
export function resolvePointer(document: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of pointerSteps(pointer)) {
    if (value instanceof Map) value = value.get(step);
    else if (Array.isArray(value) && /^(0|[1-9]\d*)$/.test(step)) value = value[Number(step)];
    else return undefined;
  }
  return value;
}
