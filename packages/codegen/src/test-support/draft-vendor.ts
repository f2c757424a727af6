import { parse } from 'yaml';
import { draftProvider } from '../draft/draft-provider.ts';
import type { Json, JsonObject } from '../json/json.ts';
import { importPage } from '../page/import-page.ts';
import { createPage } from '../page/page.ts';
import type { Guess } from '../spec/guess.ts';
import { mintlifyPage } from './pages.ts';

/** A vendor that does not exist, as its answer shows it. */
export interface MadeUpVendor {
  /** The example of a success; the schema has the types of its values. */
  readonly body: Json;
  /** Descriptions of members, by where they stand. */
  readonly words?: Readonly<Record<string, string>>;
  /** The document has the types of the example, and not the example itself. */
  readonly hidesExample?: boolean;
  /** Replaces the schema made of the example. */
  readonly schema?: JsonObject;
  /** More Media Type Objects by status, or other examples of a success. */
  readonly responses?: JsonObject;
  readonly title?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly JsonObject[];
  /** Security Requirement Objects; null where the document has none. */
  readonly security?: readonly JsonObject[] | null;
  readonly schemes?: JsonObject;
  /** More members of the operation, such as code samples. */
  readonly operation?: JsonObject;
  /** Markdown above the document. */
  readonly above?: string;
}

/** What is drafted of it. */
export interface VendorDraft {
  // biome-ignore lint/suspicious/noExplicitAny: the meaning as YAML has it
  readonly meaning: any;
  readonly guesses: readonly Guess[];
  /** Of the questions that `confirm --yes` leaves open. */
  readonly questions: readonly string[];
  /** What the reading of the example has left; undefined without one. */
  readonly left: string | undefined;
  readonly files: ReadonlyMap<string, string>;
}

/** Imports and drafts it, as `spec import` does, in memory. */
export async function draftVendor(vendor: MadeUpVendor, id = 'brewline'): Promise<VendorDraft> {
  const text = mintlifyPage({
    document: documentOf(vendor),
    info: 'GET /v1/account',
    above: vendor.above ?? '',
  });
  const page = createPage('page.md', text);
  const files = await draftProvider(id, importPage(page, { retrieved: '2026-01-01' }), page);
  const [action] = parse(files.get('balance.overlay.yaml') ?? '').actions;
  const guesses: readonly Guess[] = action['x-guesses'];
  const fixture = [...files].find(([name]) => /^fixtures\/(?!error)/.test(name))?.[1];
  return {
    meaning: action.update['x-fuelgauge'],
    guesses,
    questions: guesses.filter(({ guess }) => guess === null).map(({ at }) => at),
    left: fixture && JSON.parse(fixture).want.balance?.remaining,
    files,
  };
}

export function documentOf(vendor: MadeUpVendor): JsonObject {
  const { body, words = {}, hidesExample = false, schema, responses } = vendor;
  const content = {
    schema: schema ?? schemaOf(body, words),
    ...(!hidesExample && { example: body }),
  };
  const { security = [{ key: [] }], schemes, parameters, title = 'Brewline API' } = vendor;
  return {
    openapi: '3.1.0',
    info: { title, version: '1' },
    servers: [{ url: 'https://api.brewline.example' }],
    paths: {
      '/v1/account': {
        get: {
          summary: vendor.summary ?? 'The account',
          ...(vendor.description !== undefined && { description: vendor.description }),
          ...(parameters && { parameters: [...parameters] }),
          ...(security && { security: [...security] }),
          ...vendor.operation,
          responses: {
            '200': { description: 'OK', content: { 'application/json': content } },
            ...responses,
          },
        },
      },
    },
    components: {
      securitySchemes:
        schemes ?? (security === null ? {} : { key: { type: 'http', scheme: 'bearer' } }),
    },
  };
}

/** The schema of a value, with the descriptions of its members. */
export function schemaOf(
  value: Json,
  words: Readonly<Record<string, string>> = {},
  at = '',
): JsonObject {
  const described = words[at] === undefined ? {} : { description: words[at] };
  if (value === null) return { type: ['number', 'null'], ...described };
  if (Array.isArray(value))
    return { type: 'array', items: schemaOf(value[0] ?? null, words, `${at}/0`), ...described };
  if (typeof value !== 'object') return { type: typeof value, ...described };
  const members = Object.entries(value).map(
    ([name, member]) => [name, schemaOf(member, words, `${at}/${name}`)] as const,
  );
  return { type: 'object', properties: Object.fromEntries(members), ...described };
}
