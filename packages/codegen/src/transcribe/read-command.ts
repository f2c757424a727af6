import { type PageCall, readAddress, type Sent } from './page-call.ts';

type Call = Omit<PageCall, 'line' | 'index'>;

/** The calls of curl in a listing. */
export const readCommands = (code: string): readonly Call[] =>
  splitCommands(code).flatMap((words) => readWords(words) ?? []);

const BODY = /^(?:-d|-F|--data(?:-raw|-binary|-urlencode)?|--json|--form)$/;
/** Options of curl that take a value which says nothing here. */
const VALUED =
  /^(?:-[AbcemoTw]|--(?:user-agent|cookie|max-time|output|retry|connect-timeout|write-out|proxy))$/;

function readWords(words: readonly string[]): Call | undefined {
  let method: string | undefined;
  let address: string | undefined;
  let user: string | undefined;
  let hasBody = false;
  let isGet = false;
  const headers: Sent[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [, option = words[index] ?? '', attached] =
      /^(--[\w-]+)=(.*)$/s.exec(words[index] ?? '') ??
      /^(-[XHu])(.+)$/s.exec(words[index] ?? '') ??
      [];
    const take = (): string => {
      if (attached !== undefined) return attached;
      index += 1;
      return words[index] ?? '';
    };
    if (option === '-X' || option === '--request') method = take().toUpperCase();
    else if (option === '-H' || option === '--header') headers.push(...readHeader(take()));
    else if (option === '-u' || option === '--user') user = take();
    else if (option === '--oauth2-bearer')
      headers.push({ name: 'Authorization', value: `Bearer ${take()}` });
    else if (option === '--url') address = take();
    else if (option === '-G' || option === '--get') isGet = true;
    else if (BODY.test(option)) {
      hasBody = true;
      take();
    } else if (VALUED.test(option)) take();
    else if (!option.startsWith('-')) address ??= option;
  }
  const read =
    address === undefined
      ? undefined
      : readAddress(address.replace(/^(?=[\w.-]+\.[a-z]{2,}\/)/i, 'https://'));
  if (!read) return undefined;
  return {
    ...read,
    method: method ?? (hasBody && !isGet ? 'POST' : 'GET'),
    headers,
    user: user ?? read.user,
  };
}

/** `Name: value`, or `Name;` for an empty one. */
export function readHeader(written: string): readonly Sent[] {
  const [, name, value = ''] = /^\s*([\w-]+)\s*[:;]\s*(.*?)\s*$/s.exec(written) ?? [];
  return name === undefined ? [] : [{ name, value }];
}

/** The words of each command, quoted as a shell quotes; the last characters of a line continue it. */
function splitCommands(code: string): readonly (readonly string[])[] {
  const commands: (readonly string[])[] = [];
  const text = code.replaceAll(/[\\^`][ \t]*\r?\n/g, ' ');
  for (const line of splitLines(text)) {
    const start = /(?:^|[\s$>#`])curl(?:\.exe)?\s/.exec(line);
    if (start) commands.push(splitWords(line.slice(start.index + start[0].length)));
  }
  return commands;
}

/** Lines, but not within quotes. */
function splitLines(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let quote = '';
  for (const character of text) {
    if (quote === '' && character === '\n') {
      lines.push(line);
      line = '';
      continue;
    }
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'") && /curl/.test(line))
      quote = character;
    line += character;
  }
  return [...lines, line];
}

function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  for (const [, double, single, bare, end] of line.matchAll(
    /"((?:[^"\\]|\\.)*)"|'([^']*)'|((?:[^\s"'|;&`]|&(?=\w))+)|([|;]|&&)/g,
  )) {
    if (end !== undefined) break;
    words.push(double?.replaceAll(/\\(.)/g, '$1') ?? single ?? bare ?? '');
  }
  return joinAttached(words, line);
}

/** `--url="https://…"` and `-H'…'` are one word in a shell: the option ends with `=`, or has no blank after it. */
function joinAttached(words: readonly string[], line: string): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const isAttached = before !== undefined && /^--[\w-]+=$/.test(before) && line.includes(before);
    if (isAttached) joined[joined.length - 1] = before + word;
    else joined.push(word);
  }
  return joined;
}
