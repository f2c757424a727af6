import { parseDocument } from 'yaml';
import { SpecError } from '../../errors/spec-error.ts';
import { findServers } from '../../openapi/server.ts';
import type { TextFiles } from '../../spec/spec-folder.ts';
import { withText } from './draft-overlay.ts';
import { addActions, dropActions, readDraftDocument, transcriptionPath } from './spec-document.ts';

const ABOUT = /^Which server /;

/** Writes the server that is called: into a transcription, or as a correction of a vendor's document. */
export function applyServer(id: string, given: TextFiles, written: string): TextFiles {
  const url = checkServer(written);
  const files = dropActions(id, given, ABOUT);
  const text = files.get(transcriptionPath(id));
  if (text !== undefined) {
    const transcription = parseDocument(text);
    transcription.setIn(['servers'], transcription.createNode([{ url }]));
    return withText(files, transcriptionPath(id), transcription);
  }
  const { document, operation } = readDraftDocument(id, files);
  const { servers, place } = findServers(document, operation);
  if ((servers[0] as { url?: unknown } | undefined)?.url === url) return files;
  const holder = place.map((name) => `['${name}']`).join('');
  const description = 'Which server is called: a person said so when the draft was confirmed.';
  const action =
    servers.length > 0
      ? { target: `$${holder}.servers[0]`, description, update: { url } }
      : { target: '$', description, update: { servers: [{ url }] } };
  return addActions(id, files, [action]);
}

function checkServer(written: string): string {
  const url = URL.parse(written);
  if (url?.protocol !== 'https:' || url.username || url.password || url.search || url.hash)
    throw new SpecError('/server must be an address such as https://api.acme.example/v1');
  return written.replace(/\/$/, '');
}
