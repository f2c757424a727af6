import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { listOperations, nameOperation, type Operation } from '../openapi/operation.ts';
import type { Page } from '../page/page.ts';
import type { Guess } from '../spec/guess.ts';
import { buildDocument } from './build-document.ts';
import { chooseCall, findServer } from './choose-call.ts';
import { citer } from './cite-line.ts';
import { findCalls } from './find-calls.ts';
import { findFields } from './find-fields.ts';
import { findKey } from './find-key.ts';
import { chooseSample, findSamples } from './find-samples.ts';
import { inferSchema } from './infer-schema.ts';
import { listBlocks } from './list-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageCall } from './page-call.ts';
import type { PageFacts } from './page-facts.ts';
import { sectionOf } from './page-section.ts';
import { schemaOfFields } from './schema-of-fields.ts';
import { writeTranscription } from './write-transcription.ts';

/** A document that was written from the facts of a page. */
export interface Transcription {
  readonly text: string;
  readonly document: Json;
  readonly operation: Operation;
  /** What was chosen or concluded, beside what the draft of its meaning guesses. */
  readonly guesses: readonly Guess[];
  /** Where on the page a guess of the draft has its words: ` (line 12 of the page)`. */
  readonly cite: (guess: Guess) => string;
}

/**
 * Writes the facts of a page without a document as one: address, key, members with their types,
 * statuses, numbers of the examples. Nothing of the vendor's sentences.
 */
export function transcribePage(
  id: string,
  page: Page,
  wanted?: string,
): { readonly transcription: Transcription | null; readonly notes: readonly string[] } {
  const blocks = listBlocks(page);
  const calls = findCalls(blocks);
  const call = chooseCall(blocks, calls, wanted) ?? named(wanted, blocks, calls);
  const advice = `write specs/${id}/transcribed.openapi.yaml, and import the page again`;
  if (!call)
    return refuse(
      `the page shows no GET whose address speaks of a balance: name it with --operation "GET /…", or ${advice}`,
    );
  refuseKeyInPath(call);
  const section = sectionOf(blocks, calls, call);
  const fields = findFields(section);
  const samples = findSamples(section);
  const sample = chooseSample(
    samples,
    section.findIndex(({ line }) => line >= call.line),
  );
  const inferred = sample
    ? inferSchema(sample.body, fields, sample.comments)
    : schemaOfFields(fields);
  if (!inferred)
    return refuse(
      `the page shows neither a JSON body nor a table of what GET ${call.path} answers: ${advice}`,
    );
  return transcribe(id, { page: blocks, section, call, fields, samples, sample, inferred });
}

const refuse = (note: string) => ({ transcription: null, notes: [note] });

/** @throws SpecError where the key is a part of the path, which no security scheme says */
function refuseKeyInPath({ path, line }: PageCall): void {
  if (/\{[^}]*(?:key|token|secret)\}/i.test(path))
    throw new SpecError(
      `line ${line} of the page: GET ${path} has the key in its path, and a key goes into a header, HTTP Basic or the query: name another call with --operation "GET /…"; where there is none, the vendor cannot be served`,
    );
}

/** What a person names need not be on the page. */
function named(
  wanted: string | undefined,
  blocks: readonly PageBlock[],
  calls: readonly PageCall[],
): PageCall | undefined {
  const [, path] = /^GET (\/\S*)$/.exec(nameOperation(wanted ?? '')) ?? [];
  if (path === undefined) return undefined;
  const server = findServer(blocks, calls);
  return {
    line: 1,
    index: 0,
    method: 'GET',
    server,
    path,
    query: [],
    headers: [],
    user: undefined,
  };
}

function transcribe(
  id: string,
  facts: PageFacts,
): { transcription: Transcription; notes: readonly string[] } {
  const { page, call, inferred } = facts;
  const key = findKey(call, findFields(page), page);
  const title = id.charAt(0).toUpperCase() + id.slice(1);
  const { document, citations } = buildDocument(title, facts, key);
  const text = writeTranscription(document, citations);
  const written = parseYaml('the transcription', text).value;
  const operation = listOperations(written).get(`GET ${call.path}`);
  if (!operation) throw new Error('a transcription lost its operation');
  return {
    transcription: {
      text,
      document: written,
      operation,
      cite: citer(facts, key?.line),
      guesses: [
        { at: '/name', guess: title, because: 'made of the id' },
        {
          at: '/operation',
          guess: operation.name,
          because: 'of the calls on the page it looks most like that of a balance',
        },
        // What cannot be called as it is shown is asked for.
        ...(call.server === undefined || !/^https:[^{}]+$/.test(call.server)
          ? []
          : [{ at: '/server', guess: call.server, because: 'the host of that call' }]),
        ...(key ? [{ at: '/key', guess: key.shown, because: 'the page shows it' }] : []),
      ],
    },
    notes: inferred.notes,
  };
}
