import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { ConfigError } from './config-error.ts';

/** One value of a configuration file that knows where it stands. */
export interface ConfigNode {
  /** Refuses the value; it is never quoted, since it may be a key in the wrong place. */
  refuse(problem: string): never;
  text(what: string): string;
  items(what: string): readonly ConfigNode[];
  /** The members of an object, by name and in their order; a name that stands twice is refused. */
  members(what: string): readonly (readonly [name: string, value: ConfigNode])[];
}

/** Reads JSON with comments and trailing commas. Throws a ConfigError with line and column for anything else. */
export function readConfigDocument(path: string, text: string): ConfigNode {
  const fail = (offset: number, problem: string): never => {
    const before = text.slice(0, offset).split('\n');
    throw new ConfigError(
      `${path}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${problem}`,
    );
  };
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (text.trim() === '') return fail(0, 'the file is empty: write { } at least');
  if (error)
    fail(
      error.offset,
      `not JSON (${printParseErrorCode(error.error)}): check commas, quotes and brackets`,
    );
  return wrap(root ?? fail(0, 'not JSON'));

  function wrap(node: Node): ConfigNode {
    const refuse = (problem: string) => fail(node.offset, problem);
    return {
      refuse,
      text: (what) =>
        typeof node.value === 'string' ? node.value : refuse(`${what} must be text in quotes`),
      items: (what) =>
        node.type === 'array'
          ? (node.children ?? []).map(wrap)
          : refuse(`${what} must be a list in [ ]`),
      members: (what) => {
        if (node.type !== 'object') return refuse(`${what} must be an object in { }`);
        const seen = new Set<string>();
        return (node.children ?? []).map(({ children: [name, value] = [] }) => {
          const key = String(name?.value);
          if (seen.has(key)) fail(name?.offset ?? 0, `"${key}" stands here twice`);
          seen.add(key);
          return [key, value ? wrap(value) : refuse(`"${key}" has no value`)] as const;
        });
      },
    };
  }
}
