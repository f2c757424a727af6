import type { CallToolResult } from '@modelcontextprotocol/server';
import { ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { refuse } from './answer.ts';

/** What is said where a monitor's history cannot be read. */
export const NO_HISTORY =
  'the history of the monitor cannot be read right now, so that nobody can tell; "fuelgauge runway" on that machine says why';

/** What is said where something of our own breaks. */
export const BROKEN =
  'fuelgauge could not answer this, so that nothing is known of the balance: treat it as unknown; "fuelgauge doctor" on that machine may say why';

/**
 * A tool whose failures are told in our own words. The SDK would answer with the message of the exception, which may
 * hold a path, a URL or what a database says of itself.
 */
export function toolInOwnWords<Given extends readonly unknown[]>(
  words: string,
  handler: (...given: Given) => Promise<CallToolResult>,
): (...given: Given) => Promise<CallToolResult> {
  return (...given) => attempt(() => handler(...given)).catch(() => refuse(words));
}

/** The same for a resource, which has no result that is a failure. */
export function resourceInOwnWords<Given extends readonly unknown[], Content>(
  words: string,
  handler: (...given: Given) => Promise<Content>,
): (...given: Given) => Promise<Content> {
  return (...given) =>
    attempt(() => handler(...given)).catch((error: unknown) => {
      throw error instanceof ProtocolError ? error : inOwnWords(words);
    });
}

/** An error for whoever reads a resource. */
export function inOwnWords(words: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InternalError, words);
}

/** Also what is thrown before there is a promise. */
async function attempt<Result>(handler: () => Promise<Result>): Promise<Result> {
  return handler();
}
