import type { AlertMessage } from '../../model/message.ts';
import { writeAlert } from './write-alert.ts';

/** How a service writes text. */
export interface TextFormat {
  /** One character (code point) as text that has no other meaning there. */
  escapeCharacter(character: string): string;
  /** Around an escaped title. */
  readonly bold: readonly [before: string, after: string];
  /** The most that one message may hold, by `size`. */
  readonly limit: number;
  size(text: string): number;
}

/** UTF-16 units, as most services count. */
export const countUnits = (text: string): number => text.length;
export const countBytes = (text: string): number => Buffer.byteLength(text);

/** More at once would be read by nobody. */
const MAX_TOLD = 20;
/** For the line that says how many there are. */
const HEADLINE_ROOM = 16;

export interface ComposedText {
  readonly text: string;
  /** How many messages, from the first on, are in it: at least one. */
  readonly count: number;
}

/** As many alerts as fit into one message. The first one is cut where even it does not fit. */
export function composeText(
  messages: readonly AlertMessage[],
  format: TextFormat,
  { withTitle = true }: { readonly withTitle?: boolean } = {},
): ComposedText {
  const room = format.limit - HEADLINE_ROOM;
  const blocks: string[] = [];
  for (const message of messages.slice(0, MAX_TOLD)) {
    const { title, lines } = writeAlert(message);
    const block = writeBlock(withTitle || messages.length > 1 ? title : null, lines, format);
    if (blocks.length > 0 && format.size([...blocks, block].join('\n\n')) > room) break;
    blocks.push(block);
  }
  const headline = blocks.length > 1 ? `${blocks.length} alerts\n\n` : '';
  return { text: headline + blocks.join('\n\n'), count: blocks.length };
}

function writeBlock(title: string | null, lines: readonly string[], format: TextFormat): string {
  const [before, after] = format.bold;
  const room = format.limit - HEADLINE_ROOM;
  const head =
    title === null ? '' : before + escapeText(title, format, Math.floor(room / 4)) + after;
  let block = head;
  for (const line of lines) {
    const begin = block === '' ? '' : `${block}\n`;
    const left = room - format.size(begin);
    if (left < 2 * format.size('…')) break;
    block = begin + escapeText(line, format, left);
  }
  return block;
}

/** Escaped, and cut between two characters rather than within an escape. */
export function escapeText(
  text: string,
  { escapeCharacter, size }: Pick<TextFormat, 'escapeCharacter' | 'size'>,
  limit: number,
): string {
  const whole = [...text].map(escapeCharacter).join('');
  if (size(whole) <= limit) return whole;
  let cut = '';
  for (const character of text) {
    const next = cut + escapeCharacter(character);
    if (size(`${next}…`) > limit) break;
    cut = next;
  }
  return `${cut}…`;
}
