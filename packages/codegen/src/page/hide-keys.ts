import type { Json } from '../json/json.ts';
import { mapTexts } from '../openapi/map-texts.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { looksLikeKey } from './looks-like-key.ts';

/** Stands where a key stood. Whoever reads a page takes it for one that is to be filled in. */
const HIDDEN = '…';
const SHORTEST = 6;
const LONGEST_WORD = 20;

/** `-u ID:KEY`, and the same in an address: `https://ID:KEY@api.acme.example`. */
const USER = /(\s(?:-u|--user)[ =]+\\?["']?)([^\s"'<>\\]+)/g;
const ATTACHED_USER = /(\s-u\\?["']?)([^\s"'<>\\:]+)(?=:)/g;
const USER_OF_ADDRESS = /(https?:\/\/)([^\s"'/?#@]+)@/gi;
/** `X-Api-Key: KEY`, `"Authorization": "Token KEY"`, `api_key = 'KEY'` */
const NAMED =
  /((?:authorization|key|token|secret)\\?["'`\]]{0,2} ?(?:=>|[:=,]) ?\\?["'`]?(?:(?:bearer|basic|token|key) )?)([\w+/=.~-]+)/gi;
const QUERY = /([?&]([\w.-]+)=)([^\s"'`&#<>)]+)/g;
const KEY_QUERY = /(?:key|token|secret|auth|sig|signature)$/i;
const WORD = /[\w-]+/g;

/** Words that say what stands in one half of HTTP Basic. */
const HALF =
  /^(?:x|api|id|user(?:name)?|pass(?:word)?|login|e?mail|account|blank|empty|any(?:thing)?)$/i;

/**
 * A text of a page with the keys that it shows left out: one may be somebody's. What only stands
 * for a key (`YOUR_KEY`, `$KEY`, `<key>`) stays.
 */
export const hideKeys = (text: string): string =>
  text
    .replaceAll(
      USER_OF_ADDRESS,
      (_, before: string, user: string) => `${before}${hideHalves(user)}@`,
    )
    .replaceAll(USER, (_, before: string, user: string) => before + hideHalves(user))
    .replaceAll(ATTACHED_USER, (_, before: string, user: string) => before + hideHalves(user))
    .replaceAll(QUERY, (all, before: string, name: string, value: string) =>
      KEY_QUERY.test(name) ? before + hideValue(value) : all,
    )
    .replaceAll(NAMED, (all, before: string, value: string) =>
      isMadeUp(value) ? before + hideValue(value) : all,
    )
    .replaceAll(WORD, (word) => (looksLikeKey(word) ? HIDDEN : word));

/** The same for every text of a document. */
export const hideKeysIn = (document: Json): Json => mapTexts(document, hideKeys);

const hideHalves = (user: string): string =>
  user
    .split(':')
    .map((half) => (HALF.test(half) ? half : hideValue(half)))
    .join(':');

const hideValue = (value: string): string => (isPlaceholder(value) ? value : HIDDEN);

/** Behind a name words may stand: "Authorization: required". */
const isMadeUp = (value: string): boolean =>
  value.length >= SHORTEST &&
  (/\d/.test(value) || /[a-z][A-Z]/.test(value) || value.length >= LONGEST_WORD);
