import { getMember, type Json } from '../json/json.ts';
import { followMembers } from './reference.ts';

// Media Type Object: https://spec.openapis.org/oas/v3.1.1.html#media-type-object

/** The media types of a response or request body, in the comparable form, each with its own spelling. */
export function listMediaTypes(
  document: Json,
  holder: Json | undefined,
): ReadonlyMap<string, string> {
  const spellings = [...followMembers(document, getMember(holder, 'content'), isMediaType).keys()];
  const plain = (spelling: string): string =>
    (spelling.toLowerCase().split(';', 1)[0] ?? '').trimEnd();
  const isUnique = new Set(spellings.map(plain)).size === spellings.length;
  return new Map(spellings.map((spelling) => [isUnique ? plain(spelling) : spelling, spelling]));
}

/** An extension has no slash in its name. */
const isMediaType = (name: string): boolean => !name.startsWith('x-') || name.includes('/');

/** Whether a media type is JSON; frameworks write the wildcard where nobody has named a type. */
export const isJson = (mediaType: string): boolean =>
  /[/+]json\b/i.test(mediaType) || mediaType === '*/*';
