import { invalidOption } from '../errors/failure.ts';
import { WORDS } from '../errors/words.ts';
import { DEFINITION_WORDS } from './definition-members.ts';

/** What is shown in messages and beside them. */
const REASON = /^[\w.-]{1,64}$/;
const UNIT = /^(?:[A-Z]{3}|[\w-]{1,64}:[\w.-]{1,64})$/;

function wordsOf(name: string, part: string): readonly string[] | undefined {
  if (name === 'kind') return Object.keys(WORDS);
  const place = [`${part}.${name}`, name].find((each) => Object.hasOwn(DEFINITION_WORDS, each));
  return place === undefined
    ? undefined
    : DEFINITION_WORDS[place as keyof typeof DEFINITION_WORDS].split(' ');
}

/** A vendor may be another one: who copies a definition under an id of their own counts the same. */
const isUnit = (value: unknown): boolean => typeof value === 'string' && UNIT.test(value);

/** What may stand in a member that has another value; undefined where it may stand there. */
function findAdvice(value: unknown, id: string, name: string, part: string): string | undefined {
  const words = wordsOf(name, part);
  if (words) return words.includes(value as string) ? undefined : words.join(' or ');
  if ((name === 'unit' || name === 'words.*') && !isUnit(value))
    return `a currency, as USD, or ${id}:credit`;
  if (name === 'auth' && (typeof value !== 'string' || value === '')) return 'header or query';
  return name === 'reason' && !(typeof value === 'string' && REASON.test(value))
    ? 'a word'
    : undefined;
}

/**
 * Refuses a value that is none of those that may stand in a member, as plain JavaScript may give: it
 * would be a wrong number, or an account that no total counts.
 * @throws Failure `invalid_config`
 */
export function checkMember(value: unknown, id: string, name: string, part = ''): void {
  const advice = findAdvice(value, id, name, part);
  if (advice !== undefined)
    throw invalidOption(
      `the definition's ${name === 'words.*' ? 'unit' : name} cannot be used`,
      `give ${advice}`,
    );
}
