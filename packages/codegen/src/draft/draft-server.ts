import { getMember, type Json, type JsonObject } from '../json/json.ts';
import type { Operation } from '../openapi/operation.ts';
import { fillVariables, findServers } from '../openapi/server.ts';
import type { Guess } from '../spec/guess.ts';
import { chooseServer } from './choose-server.ts';

/** Which server is called: a guess or a question, and a correction where it is not the first. */
export interface ServerDraft {
  readonly guesses: readonly Guess[];
  readonly actions: readonly JsonObject[];
}

/** Of several servers one counts, which is no sandbox; what cannot be called is asked for. */
export function draftServer(document: Json, operation: Operation): ServerDraft {
  const { servers, place } = findServers(document, operation);
  const chosen = chooseServer(servers);
  const server = chosen?.server ?? servers[0];
  const missing = describeMissing(fillVariables(server));
  const ask = (because: string): ServerDraft => ({
    guesses: [{ at: '/server', guess: null, because }],
    actions: [],
  });
  if (missing !== undefined) return ask(missing);
  if (!chosen) return { guesses: [], actions: [] };
  if (chosen.isQuestion) return ask(chosen.because);
  const url = String(getMember(server, 'url'));
  const variables = getMember(server, 'variables');
  const holder = place.map((name) => `['${name}']`).join('');
  const correction = {
    target: `$${holder}.servers[0]`,
    description: `Which server is called: ${chosen.because}. Drafted; correct it where it is wrong.`,
    update: { url, ...(variables && { variables }) },
  };
  return {
    guesses: [{ at: '/server', guess: url, because: chosen.because }],
    actions: server === servers[0] ? [] : [correction],
  };
}

/** What an address lacks that only a person can know. */
function describeMissing(url: string | undefined): string | undefined {
  if (url === undefined) return 'the document names no server';
  if (url === '') return 'the document names no host';
  if (/[{}]/.test(url) && !/[@?#]/.test(url))
    return `the document names ${url} and no value for what is in braces`;
  if (/^http:[^@?#]*$/i.test(url)) return `the document names ${url}, and only https is called`;
  // An address without a host is meant to stand behind that of the document itself.
  const isPath = !url.startsWith('//') && !/^[a-z][a-z0-9+.-]*:/i.test(url);
  return isPath ? `the document names the path ${url} and no host` : undefined;
}
