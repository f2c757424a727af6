import { readFile } from 'node:fs/promises';
import { describeFileError } from '../errors/file-error.ts';
import { SpecError } from '../errors/spec-error.ts';
import { getMember, type Json } from '../json/json.ts';
import { parseStrictJson } from '../json/strict-json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { decodeText } from './decode-text.ts';

/** Reads an OpenAPI 3 document, JSON or YAML. */
export async function readDocument(path: string): Promise<Json> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new SpecError(`${path} cannot be read: ${describeFileError(error)}`);
  });
  return parseDocument(path, decodeText(bytes, path));
}

/** Parses an OpenAPI 3 document, JSON or YAML, and refuses anything else. */
export function parseDocument(path: string, text: string): Json {
  const content = text.replace(/^\uFEFF/, '');
  const value = parseStrictJson(content) ?? parseYaml(path, content).value;
  const version = getMember(value, 'openapi');
  if (typeof version !== 'string' || !/^3\.[012](\.|$)/.test(version)) {
    const found = getMember(value, 'swagger') === undefined ? describeVersion(version) : SWAGGER;
    throw new SpecError(`${path}: not an OpenAPI 3.0, 3.1 or 3.2 document: ${found}`);
  }
  return value;
}

const SWAGGER =
  'it is Swagger 2: convert it first (npx swagger2openapi FILE --outfile openapi.yaml), and pass that';

/** Whether a document is of version 3.0, whose schemas are not yet JSON Schema. */
export const isVersion30 = (document: Json): boolean =>
  /^3\.0/.test(String(getMember(document, 'openapi')));

function describeVersion(version: Json | undefined): string {
  if (version === undefined) return 'it has no field "openapi"';
  if (typeof version === 'number')
    return `its version is the number ${version}, not text such as "3.1.0": put it in quotes`;
  return 'it has another version';
}
