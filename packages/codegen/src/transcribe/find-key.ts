import type { JsonObject } from '../json/json.ts';
import { isPlaceholder } from '../page/is-placeholder.ts';
import { plain } from './markdown-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageCall } from './page-call.ts';
import type { PageField } from './page-field.ts';

/** Where the page shows that the key goes. */
export interface PageKey {
  /** An OpenAPI security scheme. */
  readonly scheme: JsonObject;
  /** As people say it: `Authorization: Bearer`, `X-Api-Key`, `?api_key`. */
  readonly shown: string;
  /** The member of the call that carries it, in lower case. */
  readonly name: string;
  readonly line: number;
}

const KEY_NAME =
  /(?:^|[-_])(?:key|token|secret|auth)$|apikey|^authorization$|^x-[\w-]*(?:key|token|auth)/i;
/** Words that begin a placeholder, and no scheme. */
const NO_WORD = /^(?:your|my|the|an?|api|insert|enter|put|replace)$/i;

/** By the call itself, else by the parameters that the page describes, else by a line that shows a header. */
export function findKey(
  call: PageCall,
  fields: readonly PageField[],
  blocks: readonly PageBlock[],
): PageKey | undefined {
  return findInCall(call) ?? findInFields(fields) ?? findInWords(blocks);
}

function findInCall({ headers, query, user, line }: PageCall): PageKey | undefined {
  if (user !== undefined) return basicKey(user, line);
  const sent = headers.filter(({ name }) => KEY_NAME.test(name));
  const [header] = [...sent].sort((a, b) => b.value.length - a.value.length);
  if (header) return headerKey(header.name, header.value, line);
  const parameter = query.find(({ name }) => KEY_NAME.test(name));
  return parameter && queryKey(parameter.name, line);
}

function findInFields(fields: readonly PageField[]): PageKey | undefined {
  const header = fields.find(({ in: place, name }) => place === 'header' && KEY_NAME.test(name));
  const [, word = ''] = /\b(Bearer|Token|Key|Basic)\b\s*[<{[$]/i.exec(header?.words ?? '') ?? [];
  if (header)
    return headerKey(
      header.name,
      word || (/\bbearer\b/i.test(header.words) ? 'Bearer' : ''),
      header.line,
    );
  const parameter = fields.find(({ in: place, name }) => place === 'query' && KEY_NAME.test(name));
  return parameter && queryKey(parameter.name, parameter.line);
}

function findInWords(blocks: readonly PageBlock[]): PageKey | undefined {
  for (const { text, line } of blocks) {
    const [, name, value = ''] =
      /\b(Authorization|X-[\w-]*(?:key|token))[`*\s]*:[`*\s]*((?:Bearer|Token|Key|Basic)\b|[<{[$\w-]+)/i.exec(
        plain(text),
      ) ?? [];
    if (name !== undefined) return headerKey(name, value, line);
  }
  return undefined;
}

function headerKey(name: string, value: string, line: number): PageKey {
  const word = readWord(value);
  const isAuthorization = /^authorization$/i.test(name);
  if (isAuthorization && /^bearer$/i.test(word ?? ''))
    return {
      scheme: { type: 'http', scheme: 'bearer' },
      shown: 'Authorization: Bearer',
      name: 'authorization',
      line,
    };
  if (isAuthorization && /^basic$/i.test(word ?? '')) return basicKey(value, line);
  return {
    // A description is where the word before an API key is looked for: OpenAPI has no other place.
    scheme: {
      type: 'apiKey',
      in: 'header',
      name,
      ...(word !== undefined && { description: `\`${word} <key>\`` }),
    },
    shown: word === undefined ? name : `${name}: ${word}`,
    name: name.toLowerCase(),
    line,
  };
}

const queryKey = (name: string, line: number): PageKey => ({
  scheme: { type: 'apiKey', in: 'query', name },
  shown: `?${name}`,
  name: name.toLowerCase(),
  line,
});

/** `--user KEY:`, `--user :KEY`, `Basic base64(KEY:)`; a template may say nothing of its halves. */
function basicKey(shown: string, line: number): PageKey {
  const half = findHalf(shown);
  const description = half && HALVES[half];
  return {
    scheme: { type: 'http', scheme: 'basic', ...(description !== undefined && { description }) },
    shown: half === undefined ? 'Authorization: Basic' : `basic:${half}`,
    name: 'authorization',
    line,
  };
}

const HALVES = {
  username: 'The key is the username; the password stays empty',
  password: 'The key is the password',
};

/** The half that stands alone, or that is called a key where the other one is not. */
function findHalf(shown: string): keyof typeof HALVES | undefined {
  const [, user = '', password = ''] = /([\w.$<>{}…-]*):([\w.$<>{}…-]*)/.exec(shown) ?? [];
  if ((user === '') !== (password === '')) return user === '' ? 'password' : 'username';
  const [isUser, isPassword] = [user, password].map((half) => /key|token|secret/i.test(half));
  if (isUser === isPassword) return undefined;
  return isUser && /^(?:x|pass\w*|empty|blank)$/i.test(password)
    ? 'username'
    : isPassword
      ? 'password'
      : undefined;
}

/** The word before a key; a template may have nothing after it. */
function readWord(value: string): string | undefined {
  const [, word, rest = ''] = /^([A-Za-z][\w-]*)(?:[\s:]+(.*))?$/s.exec(value.trim()) ?? [];
  if (word === undefined || NO_WORD.test(word)) return undefined;
  if (rest.trim() !== '') return word;
  return /^(?:bearer|token|key|basic)$/i.test(word) &&
    (/\s$/.test(value) || !isPlaceholder(value) || /^(?:bearer|basic)$/i.test(word))
    ? word
    : undefined;
}
