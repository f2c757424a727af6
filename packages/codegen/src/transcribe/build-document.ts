import type { JsonObject } from '../json/json.ts';
import { parsePointer } from '../json/pointer.ts';
import { cleanExample } from './clean-example.ts';
import { describeAbout } from './describe-facts.ts';
import { describeErrors } from './error-responses.ts';
import type { PageKey } from './find-key.ts';
import { listParameters } from './list-parameters.ts';
import type { PageFacts } from './page-facts.ts';
import { type Citation, placeInSchema } from './write-transcription.ts';

/** The document that the facts of a page make, and where on the page each part stands. */
export function buildDocument(
  title: string,
  facts: PageFacts,
  key: PageKey | undefined,
): { readonly document: JsonObject; readonly citations: readonly Citation[] } {
  const { call, fields, sample, inferred } = facts;
  const about = describeAbout(wordsAround(facts));
  const errors = describeErrors(facts);
  const document: JsonObject = {
    openapi: '3.1.0',
    info: { title, version: '1' },
    ...(call.server !== undefined && { servers: [{ url: call.server }] }),
    ...(key && { security: [{ key: [] }] }),
    paths: {
      [call.path]: {
        get: {
          ...(about && { description: about }),
          ...listParameters(call, fields, key?.name),
          responses: {
            '200': {
              description: 'OK',
              content: {
                'application/json': {
                  schema: inferred.schema,
                  ...(sample && { example: cleanExample(sample.body) }),
                },
              },
            },
            ...errors.responses,
          },
        },
      },
    },
    ...(key && { components: { securitySchemes: { key: key.scheme } } }),
  };
  const responses = ['paths', call.path, 'get', 'responses'];
  const success = [...responses, '200', 'content', 'application/json'];
  const citations = [
    { at: ['info', 'version'], comment: "Not the vendor's." },
    ...at(['servers'], call.line),
    ...at(['paths', call.path], call.line),
    ...(key ? at(['components', 'securitySchemes', 'key'], key.line) : []),
    ...(sample ? at([...success, 'example'], sample.line) : []),
    ...[...inferred.lines].flatMap(([pointer, line]) =>
      at([...success, 'schema', ...placeInSchema(inferred.schema, parsePointer(pointer))], line),
    ),
    ...errors.lines.flatMap(([status, line]) => at([...responses, status], line)),
  ];
  return { document, citations };
}

const at = (place: readonly string[], line: number): readonly Citation[] => [
  { at: place, comment: `Line ${line} of the page.` },
];

/** The words of the page about the call; those of a field say more of it. */
const wordsAround = ({ section }: PageFacts): string =>
  section
    .filter(({ kind }) => kind !== 'code')
    .map(({ text }) => text)
    .join('\n');
