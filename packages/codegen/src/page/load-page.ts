import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isLoopbackHost } from '@fuelgauge/core/internal';
import { describeFileError } from '../errors/file-error.ts';
import { SpecError } from '../errors/spec-error.ts';
import { createPage, type Page } from './page.ts';

const MAX_BYTES = 8 * 2 ** 20;
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;

/** Gives the page at an address; throws `SpecError` where there is none. */
export type LoadPage = (address: string) => Promise<Page>;

/**
 * Reads a file, or fetches a page: https, or http of this machine; no redirect to another origin;
 * bounded in size and time. The only code here that uses the network.
 */
export const loadPage =
  (cwd: string): LoadPage =>
  async (address) => {
    try {
      const bytes = /^https?:\/\//i.test(address)
        ? await fetchWithin(new URL(address), AbortSignal.timeout(TIMEOUT_MS))
        : await readFile(resolve(cwd, address));
      return createPage(address, bytes);
    } catch (error) {
      if (error instanceof SpecError) throw error;
      throw new SpecError(`the page ${address} cannot be read: ${reasonOf(error)}`);
    }
  };

async function fetchWithin(address: URL, signal: AbortSignal): Promise<Uint8Array> {
  let url = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (url.protocol !== 'https:' && !isLoopbackHost(url.hostname))
      throw new SpecError(`${address} cannot be read: only https is allowed`);
    const response = await fetch(url, {
      redirect: 'manual',
      signal,
      headers: { accept: 'text/markdown, */*;q=0.5' },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null)
      return readBody(address, response);
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.origin !== address.origin)
      throw new SpecError(
        `${address} redirects to ${url.origin}: check that address, and pass it instead`,
      );
  }
  throw new SpecError(`${address} redirects more than ${MAX_REDIRECTS} times`);
}

async function readBody(address: URL, response: Response): Promise<Uint8Array> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new SpecError(`the page ${address} cannot be read: its status is ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > MAX_BYTES)
      throw new SpecError(
        `the page ${address} cannot be read: it is larger than ${MAX_BYTES} bytes`,
      );
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no response within ${TIMEOUT_MS / 1000} s`;
  return describeFileError(error.cause instanceof Error ? error.cause : error);
}
