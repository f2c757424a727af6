import type { PageBlock } from './page-block.ts';
import { type PageCall, readAddress } from './page-call.ts';
import { readCommands } from './read-command.ts';
import { readProgram } from './read-program.ts';

/** `GET /v1/credits`, in a heading, a line or a row; marks of Markdown may stand between. */
const NAMED =
  /\b(GET|POST|PUT|PATCH|DELETE)\b[\s`*:|\-–>\])'"]{1,12}(https?:\/\/[^\s`*'"<>|)]+|\/[^\s`*'"<>|)]+)/;
const ADDRESS = /https?:\/\/[^\s`*'"<>|)\]]+/g;

/** Every call that the page shows or names, in its order. */
export const findCalls = (blocks: readonly PageBlock[]): readonly PageCall[] =>
  blocks.flatMap((block, index) =>
    readBlock(blocks, index).map((call) => ({ ...call, line: block.line, index })),
  );

type Call = Omit<PageCall, 'line' | 'index'>;

function readBlock(blocks: readonly PageBlock[], index: number): readonly Call[] {
  const { kind, text = '' } = blocks[index] ?? {};
  if (/(?:^|[\s$>`])curl\s/.test(text)) {
    const commands = readCommands(text);
    if (commands.length > 0) return commands;
  }
  if (kind === 'code') {
    const programs = readProgram(text);
    return [programs, readNamed(text), readBare(text)].find((found) => found.length > 0) ?? [];
  }
  const named = readNamed(text);
  if (named.length > 0) return named;
  if (/^[`*]*GET[`*]*$/i.test(text)) return readApart(blocks, index);
  return readMentioned(blocks, index);
}

function readNamed(text: string): readonly Call[] {
  const [, method = '', written = ''] = NAMED.exec(text) ?? [];
  const read = written === '' ? undefined : readAddress(written);
  return read ? [{ ...read, method, headers: [] }] : [];
}

/** A listing that is nothing but an address. */
function readBare(text: string): readonly Call[] {
  const read = /^https?:\/\/\S+$/.test(text.trim()) ? readAddress(text.trim()) : undefined;
  return read ? [{ ...read, method: 'GET', headers: [] }] : [];
}

/** Sites write a method and each part of its path as elements of their own. */
function readApart(blocks: readonly PageBlock[], index: number): readonly Call[] {
  const parts: string[] = [];
  for (const { kind, text } of blocks.slice(index + 1, index + 25)) {
    if (kind !== 'text' || !/^(?:https?:\/\/\S+|[\w.{}:-]+|\/\S*|-)$/.test(text)) break;
    if (text !== '-') parts.push(text);
    if (/^https?:/.test(text) || /^\/\S+/.test(text)) break;
  }
  const written = parts.join('');
  const read = /^(?:\/|https?:)/.test(written) ? readAddress(written) : undefined;
  return read ? [{ ...read, method: 'GET', headers: [] }] : [];
}

/** An address in a sentence, a row or a field, where it or what is next to it says GET. */
function readMentioned(blocks: readonly PageBlock[], index: number): readonly Call[] {
  const { text = '' } = blocks[index] ?? {};
  const around = blocks.slice(Math.max(0, index - 2), index + 3).map((block) => block.text);
  const mentions =
    around.some((words) => /\bGET\b/.test(words)) || /\b(?:endpoint|url)\b/i.test(text);
  if (!mentions) return [];
  return [...text.matchAll(ADDRESS)].flatMap(([written]) => {
    const read = readAddress(written);
    return read && read.path !== '/'
      ? [{ ...read, method: 'GET', headers: [], isMention: true }]
      : [];
  });
}
