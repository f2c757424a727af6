import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { nameVerb } from '../errors/name-verb.ts';
import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { getIn, getMember, isJsonObject, type Json } from '../json/json.ts';
import { parsePointer, writePointer } from '../json/pointer.ts';
import type { YamlSource } from '../json/yaml-source.ts';
import { GUESSES_KEY } from './guess.ts';
import { type Meaning, meaningSchema } from './vocabulary/meaning.ts';
import { ANNOTATIONS } from './vocabulary/schema.ts';

/** The key that holds the meaning in the document. */
export const MEANING_KEY = 'x-fuelgauge';

/** A meaning that is valid by its schema, and the way to report problems with it. */
export interface MeaningFile {
  readonly meaning: Meaning;
  /** Describes a problem with the value at a JSON Pointer into the meaning: `specs/…:14: /balance/unit …`. */
  problem(pointer: string, message: string): string;
}

// A test checks that the schema is valid: here that would be a third of the time that `generate` takes. Code that is
// made quickly serves better than quick code: it runs once a vendor.
const trusted = { meta: false, validateSchema: false, code: { optimize: false } };
const validate = new Ajv2020({
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  ...trusted,
  keywords: ANNOTATIONS,
}).compile<Meaning>(meaningSchema);

/**
 * Reads `balance.overlay.yaml`: an overlay with one action on `$`, which sets the meaning and
 * nothing else.
 */
export function readMeaning(overlay: YamlSource): MeaningFile {
  const actions = getMember(overlay.value, 'actions');
  const update =
    Array.isArray(actions) && actions.length === 1 ? getMember(actions[0], 'update') : undefined;
  const meaning = getMember(update, MEANING_KEY);
  const alone = isJsonObject(update) && Object.keys(update).length === 1;
  if (
    !Array.isArray(actions) ||
    getIn(actions[0], 'target') !== '$' ||
    meaning === undefined ||
    !alone
  ) {
    throw new SpecError(
      `${overlay.locate(['actions'])}: must hold one action on "$" whose update has the one key ${MEANING_KEY}`,
    );
  }
  throwIfAny(describeGuesses(overlay, actions[0]));
  const problem = (pointer: string, message: string): string =>
    `${overlay.locate(['actions', 0, 'update', MEANING_KEY, ...parsePointer(pointer)])}: ${pointer || '/'} ${message}`;
  if (validate(meaning)) return { meaning, problem };
  throw new SpecError(...describeErrors(validate.errors ?? [], meaning, problem));
}

/** One problem for each value that was drafted and not confirmed yet: it is not emitted. */
function describeGuesses(overlay: YamlSource, action: Json | undefined): string[] {
  const guesses = getMember(action, GUESSES_KEY);
  return (Array.isArray(guesses) ? guesses : []).map((guess, index) => {
    const [at, value, because] = ['at', 'guess', 'because'].map((name) => getMember(guess, name));
    const what = value === null ? 'is a question' : `is a guess, ${JSON.stringify(value)}`;
    const place = overlay.locate(['actions', 0, GUESSES_KEY, index]);
    const id = /^specs\/([^/]+)\//.exec(overlay.path)?.[1] ?? '<id>';
    return `${place}: ${at} ${what} (${because}): run ${nameVerb('spec', 'confirm', id)}`;
  });
}

function describeErrors(
  errors: readonly ErrorObject[],
  meaning: Json,
  problem: MeaningFile['problem'],
): string[] {
  const version = getMember(meaning, 'version');
  if (version !== 1 && version !== undefined) {
    return [problem('/version', 'is not known to this generator: it reads version 1')];
  }
  // An alternative that does not hold is reported as a whole.
  const own = errors.filter((error) => !/\/anyOf\/\d+\//.test(error.schemaPath));
  return [...new Set(own.map((error) => problem(locationOf(error), describe(error))))];
}

/** An unknown member is located itself, every other error by its value. */
function locationOf({ instancePath, params: { additionalProperty } }: ErrorObject): string {
  return additionalProperty === undefined
    ? instancePath
    : instancePath + writePointer([additionalProperty]);
}

function describe({
  keyword,
  message,
  parentSchema,
  params: { allowedValues, allowedValue },
}: ErrorObject): string {
  if (keyword === 'additionalProperties')
    return 'is not a field of this vocabulary: check its spelling';
  if (keyword === 'enum') return `must be one of ${allowedValues.join(', ')}`;
  if (keyword === 'const') return `must be ${allowedValue}`;
  if (keyword === 'pattern') return `must be ${parentSchema?.['description']}`;
  if (keyword === 'anyOf') return 'must have a code, a text or both';
  return message ?? 'is not valid';
}
