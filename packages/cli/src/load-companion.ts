import { UnavailableError } from './errors.ts';

/** A package of its own that a command is made of, and that may be missing. */
export interface Companion {
  /** Such as `@fuelgauge/monitor`. */
  readonly name: `@fuelgauge/${string}`;
  /** What people call it. */
  readonly subject: string;
  /** What the command line cannot do without. The packages have versions of their own, and one may be old. */
  readonly needed: readonly string[];
  /** Loads the one that is installed. */
  readonly load: () => Promise<unknown>;
}

/**
 * Loads a companion: the one that its own program has handed over, so that whoever installed that alone has it whatever
 * the package manager, or the one that is installed. Throws an UnavailableError that says how to get it.
 */
export async function loadCompanion({ name, subject, needed, load }: Companion): Promise<object> {
  const module = await load().catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
    throw new UnavailableError(
      `${subject} is a package of its own, which is not installed: run npm install ${name} ` +
        `(with -g where fuelgauge is global), or npx ${name}`,
    );
  });
  const members = module as Partial<Record<string, unknown>>;
  if (!needed.every((member) => typeof members[member] === 'function'))
    throw new UnavailableError(
      `this fuelgauge and the installed ${name} are of versions that do not fit: update both`,
    );
  return members;
}

/** What the companion's own program left for the command line, where it started it. */
export function handedOver(name: Companion['name']): (() => Promise<unknown>) | undefined {
  return (globalThis as { [key: symbol]: (() => Promise<unknown>) | undefined })[Symbol.for(name)];
}
