import {
  cloneJson,
  getMember,
  isJsonObject,
  type Json,
  type JsonObject,
  kindOf,
  setMember,
} from '../json/json.ts';
import { OverlayError } from './overlay-error.ts';

/**
 * Merges `value` into `target` and returns the result: objects and arrays are edited in place, a primitive is
 * replaced.
 */
export function merge(target: Json, value: Json): Json {
  if (Array.isArray(target)) {
    target.push(...(Array.isArray(value) ? cloneJson(value) : [cloneJson(value)]));
    return target;
  }
  if (isJsonObject(target) && isJsonObject(value)) return mergeMembers(target, value, '');
  if (kindOf(target) === 'primitive' && kindOf(value) === 'primitive') return value;
  throw incompatible(target, value, '');
}

/** Within objects an array takes an array only: appending a single value is for targets themselves. */
function mergeMembers(target: JsonObject, value: JsonObject, at: string): JsonObject {
  for (const [name, member] of Object.entries(value)) {
    const existing = getMember(target, name);
    const path = `${at}/${name}`;
    if (existing === undefined) setMember(target, name, cloneJson(member));
    else if (kindOf(existing) !== kindOf(member)) throw incompatible(existing, member, path);
    else if (isJsonObject(existing) && isJsonObject(member)) mergeMembers(existing, member, path);
    else setMember(target, name, merge(existing, member));
  }
  return target;
}

function incompatible(target: Json, value: Json, at: string): OverlayError {
  const where = at && ` at ${at}`;
  return new OverlayError(
    `cannot merge ${article(kindOf(value))} into ${article(kindOf(target))}${where}`,
  );
}

const article = (noun: string): string => `${/^[ao]/.test(noun) ? 'an' : 'a'} ${noun}`;
