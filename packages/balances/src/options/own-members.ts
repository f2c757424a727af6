import { invalidOption } from './invalid-config.ts';
import { describeUnknown } from './unknown-word.ts';

/** The members that an object has of its own, whatever `Object.prototype` has been given. */
export type OwnMembers<Given> = { readonly [Name in keyof Given]?: Given[Name] | undefined };

/**
 * Reads what may have getters or be a proxy.
 * @throws BalanceError `invalid_config/option` where it throws: what was thrown may quote anything
 */
export function tryToRead<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch {
    throw invalidOption(`${path} cannot be read`);
  }
}

/**
 * Copies the members of an object that the caller gave. Each is looked at once, so that it cannot change between
 * two looks. The copy has no prototype.
 * @throws BalanceError `invalid_config/option` where it is no object, cannot be read or has a member of another name
 */
export function takeOwnMembers<Given extends object>(
  given: unknown,
  names: readonly (keyof Given & string)[],
  path: string,
): OwnMembers<Given> {
  if (typeof given !== 'object' || given === null) throw invalidOption(`${path} must be an object`);
  const unknown = tryToRead(path, () =>
    Object.keys(given).find((name) => !(names as readonly string[]).includes(name)),
  );
  if (unknown !== undefined)
    throw invalidOption(...describeUnknown(`${path} has an unknown member`, unknown, names));
  const members: OwnMembers<Given> = Object.create(null);
  for (const name of names)
    tryToRead(`${path}.${name}`, () => {
      if (Object.hasOwn(given, name)) Object.assign(members, { [name]: (given as Given)[name] });
    });
  return members;
}

/**
 * Copies a list that the caller gave; a hole in it is undefined.
 * @throws BalanceError `invalid_config/option` where it is none or cannot be read
 */
export function takeList(given: unknown, path: string): readonly unknown[] {
  if (!tryToRead(path, () => Array.isArray(given))) throw invalidOption(`${path} must be an array`);
  return tryToRead(path, () => Array.from(given as readonly unknown[]));
}
