import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Json } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';

/** A parsed YAML file that still knows on which line everything stands. */
export interface YamlSource {
  /** As errors name it: `specs/acme/source.yaml`. */
  readonly path: string;
  readonly value: Json;
  /** Where the value at the end of these names stands, or the nearest thing around it: `specs/acme/source.yaml:3`. */
  locate(names: readonly (string | number)[]): string;
}

/** Parses one YAML 1.2 document; duplicate keys, unknown tags and the like are errors. */
export function parseYaml(path: string, text: string): YamlSource {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const at = (offset: number): string => `${path}:${lineCounter.linePos(offset).line}`;
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw new SpecError(`${at(problem.pos[0])}: ${firstLine(problem.message)}`);
  return { path, value: toJson(document, path), locate: (names) => at(offsetOf(document.contents, names)) };
}

function toJson(document: Document.Parsed, path: string): Json {
  try {
    return document.toJS() as Json;
  } catch (error) {
    throw new SpecError(`${path}:1: ${error instanceof Error ? firstLine(error.message) : 'cannot be read'}`);
  }
}

function offsetOf(root: Node | null, names: readonly (string | number)[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const name of names) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(name));
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

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text;
