import { root } from '../../../scripts/lib/workspace.ts';

/** A pattern that a file has made of texts. */
export interface BuiltPattern {
  /** Relative to the root. */
  readonly path: string;
  readonly pattern: string;
}

/** Runs something, and lists the patterns that our own files build meanwhile. */
export async function recordPatterns(
  run: () => Promise<unknown>,
): Promise<readonly BuiltPattern[]> {
  const built: BuiltPattern[] = [];
  const original = globalThis.RegExp;
  const record = (made: RegExp): RegExp => {
    // The first line of another file is whoever builds it.
    const [, ...lines] = (new Error().stack ?? '').split('\n');
    const caller = lines.find((line) => !line.includes('/record-patterns.ts')) ?? '';
    const path = caller.split(root)[1]?.split(':')[0] ?? '';
    if (path !== '' && !path.includes('node_modules')) built.push({ path, pattern: String(made) });
    return made;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args: [string, string?]) => record(new target(...args)),
    apply: (target, _, args: [string, string?]) => record(target(...args)),
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}
