import { getMember, type Json } from './json.ts';

/** The names of a JSON Pointer (RFC 6901): `/a~1b/0` is `a/b`, `0`. */
export function parsePointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The JSON Pointer to the value at the end of these names. */
export function writePointer(names: readonly string[]): string {
  return names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The value that a JSON Pointer leads to; undefined where there is none. */
export function resolvePointer(document: Json, pointer: string): Json | undefined {
  return parsePointer(pointer).reduce<Json | undefined>(
    (node, name) => (Array.isArray(node) ? node[Number(name)] : getMember(node, name)),
    document,
  );
}
