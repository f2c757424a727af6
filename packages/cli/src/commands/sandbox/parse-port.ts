import { refuseUsage } from '../../errors.ts';

/** Parses a TCP port; 0 asks for any free one. */
export function parsePort(text: string): number {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535
    ? Number(text)
    : refuseUsage(`invalid port "${text}": use a number from 0 (any free one) to 65535`);
}
