import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from './json.ts';

/** A parsed YAML file that knows the line of every value. */
export interface YamlSource {
  /** As errors name it: `specs/acme/source.yaml`. */
  readonly path: string;
  readonly value: Json;
  /**
   * The line of the value at the end of these names, or of the nearest one around it:
   * `specs/acme/source.yaml:3`.
   */
  locate(names: readonly (string | number)[]): string;
}

/**
 * Aliases that may be resolved, nested ones multiplied: plenty for documents that share their
 * errors, too few for a bomb.
 */
const MAX_ALIASES = 10_000;

/**
 * Parses one YAML 1.2 document, merge keys included; duplicate keys, unknown tags and the like are
 * errors.
 */
export function parseYaml(path: string, text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, merge: true });
  const at = (offset: number): string => `${path}:${lineCounter.linePos(offset).line}`;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem?.code === 'MULTIPLE_DOCS')
    throw new SpecError(`${at(problem.pos[0])}: another YAML document begins here: keep one`);
  if (problem?.code === 'RESOURCE_EXHAUSTION')
    throw new SpecError(`${path}:1: is nested too deeply to be read`);
  if (problem)
    throw new SpecError(`${at(problem.pos[0])}: ${withoutText(firstLine(problem.message))}`);
  return {
    path,
    value: toJson(document, path),
    locate: (names) => at(offsetOf(document.contents, names)),
  };
}

function toJson(document: Document.Parsed, path: string): Json {
  let value: Json;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES }) as Json;
  } catch (error) {
    // A merge key that refers to itself exhausts the stack; mere depth would have done so in the parser.
    if (error instanceof RangeError) throw withinItself(path);
    throw new SpecError(
      `${path}:1: ${error instanceof Error ? withoutText(firstLine(error.message)) : 'cannot be read'}`,
    );
  }
  if (isWithinItself(value)) throw withinItself(path);
  return value;
}

const withinItself = (path: string): SpecError => new SpecError(`${path}:1: circular alias`);

function isWithinItself(value: Json, open = new Set<Json>(), done = new Set<Json>()): boolean {
  if (typeof value !== 'object' || value === null || done.has(value)) return false;
  if (open.has(value)) return true;
  open.add(value);
  const found = Object.values(value).some((member) => isWithinItself(member, open, done));
  open.delete(value);
  done.add(value);
  return found;
}

function offsetOf(root: Node | null, names: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const name of names) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(name),
      );
      if (!pair || !isScalar(pair.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(name)];
      if (!isNode(item)) break;
      node = item;
      offset = item.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** The parser's message without quotes of the input: a page may hold somebody's key. */
function withoutText(message: string): string {
  const [said] = QUOTING.exec(message) ?? [];
  if (said === undefined) return message;
  // The last one: what is quoted may speak of a line as well.
  const at = [...message.matchAll(/ at line \d/g)].at(-1)?.index;
  return at === undefined ? said : said + message.slice(at);
}

const QUOTING =
  /^(?:Not a YAML token|Unresolved (?:tag|alias)|Unknown directive|Block scalar header includes extra characters|Unexpected [\w-]+ token in YAML stream)/;

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
