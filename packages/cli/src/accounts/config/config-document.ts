import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { ConfigError, type Refuse } from '../../errors.ts';

const MAX_DEPTH = 32;
/** Tokens by the numbers of jsonc-parser, whose enumeration exists in its types alone. */
const END = 17;
const OPENING: ReadonlySet<number> = new Set([1, 3]);
const CLOSING: ReadonlySet<number> = new Set([2, 4]);

/** One value of a configuration file, which knows its place in the file. */
export interface ConfigNode {
  /** Refuses the value. The message gives its place; the value is not quoted, since it may be a key in the wrong place. */
  readonly refuse: Refuse;
  text(name: string): string;
  /** A text, a number, true, false or null. */
  scalar(name: string): string | number | boolean | null;
  isList(): boolean;
  isObject(): boolean;
  items(name: string): readonly ConfigNode[];
  /** The members of an object, by name and in their order; a name that occurs twice is refused. */
  members(name: string): readonly (readonly [name: string, value: ConfigNode])[];
}

/** Reads JSON with comments and trailing commas. Throws a ConfigError with line and column for anything else. */
export function readConfigDocument(path: string, text: string): ConfigNode {
  const refuseAt = (offset: number, problem: string): never => {
    throw new ConfigError(`${path}:${placeOf(text, offset)}: ${problem}`);
  };
  if (text.trim() === '') return refuseAt(0, 'the file is empty: write { } at least');
  const deep = findDeepPart(text);
  if (deep !== undefined) return refuseAt(deep, `nested more than ${MAX_DEPTH} levels`);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error)
    refuseAt(
      error.offset,
      `not JSON (${printParseErrorCode(error.error)}): check commas, quotes and brackets`,
    );
  return createNode(root ?? refuseAt(0, 'not JSON'), refuseAt);
}

/** Where brackets go deeper than any configuration; the parser would run out of stack. */
function findDeepPart(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== END; token = scanner.scan()) {
    if (OPENING.has(token)) depth += 1;
    else if (CLOSING.has(token)) depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return undefined;
}

/** `line:column`, both from 1. */
function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

type RefuseAt = (offset: number, problem: string) => never;

function createNode(node: Node, refuseAt: RefuseAt): ConfigNode {
  const refuse: Refuse = (problem) => refuseAt(node.offset, problem);
  return {
    refuse,
    text: (name) =>
      typeof node.value === 'string' ? node.value : refuse(`${name} must be text in quotes`),
    scalar: (name) =>
      node.type === 'object' || node.type === 'array'
        ? refuse(`${name} must be one value, without [ ] or { }`)
        : node.value,
    isList: () => node.type === 'array',
    isObject: () => node.type === 'object',
    items: (name) =>
      node.type === 'array'
        ? (node.children ?? []).map((item) => createNode(item, refuseAt))
        : refuse(`${name} must be a list in [ ]`),
    members: (name) =>
      node.type === 'object'
        ? listMembers(node, refuseAt)
        : refuse(`${name} must be an object in { }`),
  };
}

function listMembers(node: Node, refuseAt: RefuseAt): readonly (readonly [string, ConfigNode])[] {
  const seen = new Set<string>();
  return (node.children ?? []).map(({ children: [name, value] = [] }) => {
    const key = String(name?.value);
    if (seen.has(key)) refuseAt(name?.offset ?? 0, 'duplicate member: keep one of the same name');
    seen.add(key);
    if (!value) return refuseAt(node.offset, 'a member has no value');
    return [key, createNode(value, refuseAt)];
  });
}
