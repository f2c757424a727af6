import { readFile } from 'node:fs/promises';
import { getMember, type Json } from '../json/json.ts';
import { SpecError } from '../spec-error.ts';
import { parseYaml } from '../yaml/yaml-source.ts';

/** Reads an OpenAPI 3 document, JSON or YAML. */
export async function readDocument(path: string): Promise<Json> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new SpecError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  return parseDocument(path, text);
}

/** Parses an OpenAPI 3 document, JSON or YAML, and refuses anything else. */
export function parseDocument(path: string, text: string): Json {
  const { value } = parseYaml(path, text.replace(/^\uFEFF/, ''));
  const version = getMember(value, 'openapi');
  if (typeof version !== 'string' || !/^3\.[012](\.|$)/.test(version)) {
    const found = getMember(value, 'swagger') === undefined ? 'none of its fields says so' : 'it is Swagger 2';
    throw new SpecError(`${path}: is no OpenAPI document of version 3.0, 3.1 or 3.2: ${found}`);
  }
  return value;
}
