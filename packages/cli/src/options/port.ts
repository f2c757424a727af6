import { UsageError } from '../usage-error.ts';

/** Reads a TCP port; 0 asks for any free one. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`"${text}" is no port: write a number from 0 (any free one) to 65535`);
}
