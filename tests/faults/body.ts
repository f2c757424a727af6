/** A value as `JSON.parse` makes it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** JSON text by the pointer that it is written at. */
export type Literals = Readonly<Record<string, string>>;

/** The member names and indices of a JSON Pointer (RFC 6901). */
export const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a JSON Pointer; undefined where it does not resolve. */
export function resolve(body: Json, pointer: string): Json | undefined {
  let value: Json | undefined = body;
  for (const step of pointerSteps(pointer))
    value = (value as Record<string, Json> | null | undefined)?.[step];
  return value;
}

/** The pointer of these that resolves, else the first. */
export function firstOf(pointers: string | readonly string[], body: Json): string {
  const all = [pointers].flat();
  return all.find((pointer) => resolve(body, pointer) !== undefined) ?? all[0] ?? '';
}

/** The pointer of what holds the value: `/data` of `/data/left`. */
export const holderOf = (pointer: string): string => pointer.slice(0, pointer.lastIndexOf('/'));

/** The body with other JSON at some pointers, which must resolve; what is no JSON is written as well. */
export function writeLiterals(body: Json, literals: Literals): string {
  const root = { body: structuredClone(body) };
  const marks = Object.entries(literals).map(([pointer, literal], index) => {
    const mark = `\u{e000}${index}`;
    const [holder, last] = [`/body${holderOf(pointer)}`, pointerSteps(`/body${pointer}`).at(-1)];
    const target = pointer === '' ? root : resolve(root, holder);
    (target as Record<string, Json>)[last ?? ''] = mark;
    return [JSON.stringify(mark), literal] as const;
  });
  return marks.reduce(
    (text, [mark, literal]) => text.replace(mark, () => literal),
    JSON.stringify(root.body),
  );
}
