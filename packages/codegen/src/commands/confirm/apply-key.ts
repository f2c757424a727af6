import { parseDocument } from 'yaml';
import { SpecError } from '../../errors/spec-error.ts';
import { getIn, getMember, type JsonObject } from '../../json/json.ts';
import { findScheme } from '../../openapi/security.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { overlayPath, placeOf, readOverlay, withText } from './draft-overlay.ts';
import { addActions, dropActions, readDraftDocument, transcriptionPath } from './spec-document.ts';

const ABOUT = /^(Where the key goes|Which of several keys)/;

/** Where a key goes, as a person writes it. */
interface KeyPlace {
  readonly scheme: JsonObject;
  /** The word before the key, which OpenAPI cannot say of an API key. */
  readonly word?: string;
  readonly basic?: 'username' | 'password';
}

/** How the places of keys are written; for messages. */
const FORMS = 'bearer, basic, basic:password, X-Api-Key, Authorization: Token, or ?api_key';

/** Writes where the key goes: into a transcription, or as a correction of a vendor's document. */
export function applyKey(id: string, given: TextFiles, written: string): TextFiles {
  const files = dropActions(id, given, ABOUT);
  const { document, operation } = readDraftDocument(id, files);
  const declared = findScheme(document, written);
  const { scheme, ...spelling } = declared ? { scheme: declared } : readPlace(written);
  const name = declared ? written : freeName(document);
  const spelled = spell(id, files, scheme, spelling);
  const text = files.get(transcriptionPath(id));
  if (text !== undefined) {
    const transcription = parseDocument(text);
    transcription.deleteIn(['paths', operation.path, operation.method, 'security']);
    transcription.setIn(['security'], transcription.createNode([{ [name]: [] }]));
    transcription.setIn(
      ['components', 'securitySchemes'],
      transcription.createNode({ [name]: scheme }),
    );
    return withText(spelled, transcriptionPath(id), transcription);
  }
  const description = 'Where the key goes: a person said so when the draft was confirmed.';
  const places = [
    ['$', getMember(document, 'security')],
    [
      `$.paths['${operation.path}'].${operation.method}`,
      getMember(operation.operation, 'security'),
    ],
  ] as const;
  return addActions(id, spelled, [
    ...places.flatMap(([place, security]) =>
      security === undefined ? [] : [{ target: `${place}.security`, description, remove: true }],
    ),
    {
      target: '$',
      description,
      update: {
        security: [{ [name]: [] }],
        ...(!declared && { components: { securitySchemes: { [name]: scheme } } }),
      },
    },
  ]);
}

function readPlace(written: string): KeyPlace {
  const [, header = '', word] = /^([\w-]+)(?::\s*([A-Za-z][A-Za-z0-9-]*)?)?$/.exec(written) ?? [];
  const [, half] = /^basic(?::(username|password))?$/i.exec(written) ?? [null, undefined];
  if (/^basic\b/i.test(written) && half !== null)
    return {
      scheme: { type: 'http', scheme: 'basic' },
      basic: half === 'password' ? 'password' : 'username',
    };
  if (
    /^bearer$/i.test(written) ||
    (/^authorization$/i.test(header) && /^bearer$/i.test(word ?? ''))
  )
    return { scheme: { type: 'http', scheme: 'bearer' } };
  const [, query] = /^\?([\w.-]+)=?$/.exec(written) ?? [];
  if (query !== undefined) return { scheme: { type: 'apiKey', in: 'query', name: query } };
  if (header === '') throw new SpecError(`/key must be one of ${FORMS}`);
  return {
    scheme: { type: 'apiKey', in: 'header', name: header },
    ...(word !== undefined && { word }),
  };
}

/** The spelling belongs to the place: what was drafted for another one goes. */
function spell(
  id: string,
  files: TextFiles,
  scheme: JsonObject,
  { word, basic }: Omit<KeyPlace, 'scheme'>,
): TextFiles {
  const overlay = readOverlay(id, files);
  const isHeader = getMember(scheme, 'type') === 'apiKey' && getMember(scheme, 'in') === 'header';
  const isBasic = /^basic$/i.test(String(getMember(scheme, 'scheme')));
  if (word !== undefined) overlay.setIn(placeOf('/key/scheme'), word);
  else if (!isHeader) overlay.deleteIn(placeOf('/key/scheme'));
  if (basic !== undefined) overlay.setIn(placeOf('/key/basic'), basic);
  else if (!isBasic) overlay.deleteIn(placeOf('/key/basic'));
  return withText(files, overlayPath(id), overlay);
}

const freeName = (document: Parameters<typeof getIn>[0]): string =>
  ['key', 'apiKey', 'balanceKey'].find(
    (name) => getIn(document, 'components', 'securitySchemes', name) === undefined,
  ) ?? 'confirmedKey';
