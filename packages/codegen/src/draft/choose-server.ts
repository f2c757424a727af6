import { getMember, type Json } from '../json/json.ts';

/** Which of several servers is called, as far as their words tell. */
export interface ChosenServer {
  /** The likeliest. */
  readonly server: Json;
  readonly because: string;
  readonly isQuestion: boolean;
}

const TEST =
  /(?<![a-z])(?:sand-?box|test(?:ing|net)?|stag(?:e|ing)|dev(?:el(?:opment)?)?|mock(?:ed|ing|s)?|demo|local(?:host)?|pre-?prod(?:uction)?|uat|qa|preview|canary|trial|playground|simulat(?:or|ed|ion))(?![a-z])/i;
const LIVE = /(?<![a-z-])(?:prod(?:uction)?|live)(?![a-z])/i;

const urlOf = (server: Json): string => String(getMember(server, 'url'));

/** The words of a server and its host; what its path says is of the API. */
const wordsOf = (server: Json): string =>
  [getMember(server, 'description'), getMember(server, 'name'), hostOf(urlOf(server))].join(' ');

const hostOf = (url: string): string => /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? url;

/** Of several servers the first counts, unless its words are those of a sandbox. */
export function chooseServer(servers: readonly Json[]): ChosenServer | undefined {
  const [first, ...others] = servers;
  if (first === undefined || others.length === 0) return undefined;
  const urls = others.map(urlOf).join(', ');
  const [test] = TEST.exec(wordsOf(first)) ?? [];
  if (test === undefined)
    return { server: first, because: `the first; others are ${urls}`, isQuestion: false };
  const live = others.filter((server) => LIVE.test(wordsOf(server)) && !TEST.test(wordsOf(server)));
  const [only] = live;
  const why = `${JSON.stringify(test)} speaks against the first, ${urlOf(first)}`;
  if (only !== undefined && live.length === 1) {
    const [word] = LIVE.exec(wordsOf(only)) ?? [];
    const because = `${JSON.stringify(word)} speaks for it; ${why}`;
    return { server: only, because, isQuestion: false };
  }
  const because = `${why}: say which server is called; others are ${urls}`;
  return { server: live[0] ?? first, because, isQuestion: true };
}
