import { SpecError } from '../spec-error.ts';

/** What the opening fence of an embedded document says. */
export interface Fence {
  /** File or URL that the excerpt was taken from; null where the page does not name it. */
  readonly source: string | null;
  /** As written: `GET` or `get`. */
  readonly method: string;
  readonly path: string;
}

export interface EmbeddedDocument {
  readonly fence: Fence;
  /** The bytes between the fence lines, none added, none lost. */
  readonly bytes: Uint8Array;
}

const HEADING = /^## OpenAPI[ \t]*\r?$/gm;
const OPENING = /^(`{4,})yaml (?:(\S.*?) )?([A-Za-z]+) (\/\S*)[ \t]*\r?\n/m;

/** Takes the OpenAPI document out of a Mintlify page; null where the page embeds none. */
export function extractMintlify(page: Uint8Array): EmbeddedDocument | null {
  // One character a byte, so that offsets into the text are offsets into the page.
  const text = Buffer.from(page).toString('latin1');
  const [heading, ...others] = text.matchAll(HEADING);
  if (!heading) return null;
  if (others.length > 0) throw new SpecError('the page has several "## OpenAPI" sections: one was expected');

  const section = heading.index + heading[0].length;
  const opening = OPENING.exec(text.slice(section));
  if (!opening) throw new SpecError('the "## OpenAPI" section has no fence of the form ````yaml [source] METHOD /path');
  const [line, ticks = '', source, method = '', path = ''] = opening;
  const start = section + opening.index + line.length;
  const closing = new RegExp(`^${ticks}\`*[ \\t]*\\r?$`, 'm').exec(text.slice(start));
  if (!closing) throw new SpecError('the fence under "## OpenAPI" is never closed: the page is cut off');
  return {
    fence: { source: source === undefined ? null : utf8(source), method, path: utf8(path) },
    bytes: page.subarray(start, start + closing.index),
  };
}

const utf8 = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');
