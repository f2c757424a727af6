/** A JSON value in memory. Member names are own properties, whatever they are called (`__proto__` too). */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [name: string]: Json;
}

/** The three kinds of values in the Overlay specification. */
export type JsonKind = 'object' | 'array' | 'primitive';

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function kindOf(value: Json): JsonKind {
  if (Array.isArray(value)) return 'array';
  return isJsonObject(value) ? 'object' : 'primitive';
}

/** The member of that name, never something inherited. */
export function getMember(value: Json | undefined, name: string): Json | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The member at the end of a chain of names. */
export function getIn(value: Json | undefined, ...names: readonly string[]): Json | undefined {
  return names.reduce<Json | undefined>(getMember, value);
}

/** Sets an own member even where assignment would reach a setter of the prototype. */
export function setMember(object: JsonObject, name: string, value: Json): void {
  Object.defineProperty(object, name, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

/** A deep copy that shares nothing, neither with the original nor within itself (YAML aliases do). */
export function cloneJson<Value extends Json>(value: Value): Value;
export function cloneJson(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => cloneJson(item));
  if (!isJsonObject(value)) return value;
  const copy: JsonObject = {};
  for (const [name, member] of Object.entries(value)) setMember(copy, name, cloneJson(member));
  return copy;
}
