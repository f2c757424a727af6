import type { Json, JsonObject } from '../json/json.ts';
import { parsePointer, resolvePointer } from '../json/pointer.ts';
import type { Field } from '../openapi/list-fields.ts';
import type { Guess } from '../spec/guess.ts';

/** Members of an envelope that say whether a call has worked, the surest first. */
const SENTINELS = [
  /^(?:code|err_?code|error_?code|errno|err_?no|ret_?code|result_?code|ret|status_?code)$/i,
  /^(?:status|result|state)$/i,
  /^(?:success|ok|succeeded|is_?success)$/i,
] as const;

/** A status of an account ("active") is none of the call; these are. */
const WORKED = /^(?:ok|success|succeeded|successful|true|200|0|1)$/i;

/** Numbers that say it: 0, 1, 200, and those that vendors make of them, such as 20000. */
const WORKED_NUMBER = /^(?:0|10*|20*)$/;

/**
 * The member of an envelope that says that a call has worked, with the value that every example of
 * a success has. `error` and `success: false` are known to every reading as they are.
 */
export function guessSentinel(
  best: string,
  fields: readonly Field[],
  examples: readonly Json[],
): { readonly sentinel: JsonObject | null; readonly guesses: readonly Guess[] } {
  const beside = fields.filter(({ pointer }) => parsePointer(pointer).length === 1);
  for (const pattern of SENTINELS) {
    for (const { pointer, name, description } of beside.filter((field) =>
      pattern.test(field.name),
    )) {
      const value = findValue(pointer, examples);
      if (pointer === best || value === undefined) continue;
      if (!saysWorked(value, name, best) && !isDescribed(value, description)) continue;
      const because = `the example of a success has ${JSON.stringify(name)}: ${JSON.stringify(value)} around the amount`;
      return {
        sentinel: { at: pointer, equals: value },
        guesses: [{ at: '/sentinel/equals', guess: value, because }],
      };
    }
  }
  return { sentinel: null, guesses: [] };
}

/** The one value that all examples have. */
function findValue(
  pointer: string,
  examples: readonly Json[],
): string | number | boolean | undefined {
  const values = new Set(examples.map((example) => resolvePointer(example, pointer)));
  const [only] = values;
  if (values.size !== 1) return undefined;
  return typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean'
    ? only
    : undefined;
}

function saysWorked(value: string | number | boolean, name: string, best: string): boolean {
  if (value === false || value === '') return false;
  const isEnvelope = parsePointer(best).length > 1 || /code|err|^ret/i.test(name);
  if (typeof value === 'string') return WORKED.test(value);
  if (typeof value === 'number') return isEnvelope && WORKED_NUMBER.test(String(value));
  return true;
}

/** "A0000 means success" */
const isDescribed = (value: string | number | boolean, description: string): boolean =>
  value !== false &&
  value !== '' &&
  description.includes(String(value)) &&
  /\bsuccess|\bsucceed|\bno error\b|\bok\b/i.test(description);
