import type { FetchLike } from '@fuelgauge/core';
import type { Context } from '../context.ts';
import { createPrinter } from '../terminal/printer.ts';

/** Where vendors and those before them put the name of a request, which their support asks for. */
const REQUEST_IDS = [
  'x-request-id',
  'request-id',
  'x-amzn-requestid',
  'x-correlation-id',
  'cf-ray',
];
const SHOWN_LENGTH = 64;

/**
 * A fetch that says on stderr what it does: method, host, status, time and the vendor's name for the request. Never a
 * path, a query, a header of ours or a body, since a key may be in any of them.
 */
export function createVerboseFetch({ stderr }: Pick<Context, 'stderr'>): FetchLike {
  const messages = createPrinter(stderr);
  return async (url, init) => {
    const started = performance.now();
    const request = `${init?.method ?? 'GET'} ${new URL(url).host}`;
    const tell = (outcome: string) =>
      messages.line(`> ${request} ${outcome} ${Math.round(performance.now() - started)} ms`);
    try {
      const response = await fetch(url, init);
      tell(`${response.status}${describeId(response.headers, url, init)}`);
      return response;
    } catch (error) {
      tell('no response');
      throw error;
    }
  };
}

/** Printable ASCII only, and nothing that we have sent ourselves: a vendor may send a key back. */
function describeId(headers: Headers, ...sent: Parameters<FetchLike>): string {
  const name = REQUEST_IDS.find((known) => headers.has(known));
  const id = name === undefined ? '' : (headers.get(name) ?? '');
  if (name === undefined || !/^[\x21-\x7e]+$/.test(id) || echoes(id, sent)) return '';
  const shown = id.length > SHOWN_LENGTH ? `${id.slice(0, SHOWN_LENGTH)}…` : id;
  return ` ${name}=${shown}`;
}

/** Whether a part of the request stands in the id, or the id in it. */
function echoes(id: string, [url, init]: Parameters<FetchLike>): boolean {
  const { pathname, searchParams } = new URL(url);
  const values = [...new Headers(init?.headers).values(), ...searchParams.values(), pathname];
  return values
    .flatMap((value) => value.split(/[\s/]+/))
    .some((part) => part.length >= 6 && (id.includes(part) || part.includes(id)));
}
