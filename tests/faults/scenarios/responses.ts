import { createCaller } from '../callers.ts';
import type { Exchange, Scenario, Via } from '../row.ts';
import type { Vendor } from '../vendor.ts';
import { chunked, close, cutAfter, cutChunksAfter, reset, untilClose, type Wire } from '../wire.ts';
import { withServer } from '../with-server.ts';

const SINGLE = { maxRetries: 0 };
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/** `fetch` itself hides a 407, and repeats the request after a 421. */
const OF_FETCH: ReadonlySet<number> = new Set([407, 421]);
/** Every other final status but 200, also those that nobody has defined. */
const statuses = Array.from({ length: 799 }, (_, index) => 201 + index).filter(
  (status) => !OF_FETCH.has(status),
);

async function callEveryStatus(vendor: Vendor, via: string): Promise<string | undefined> {
  const exchanges = statuses.map(
    (status): Exchange => (BODILESS.has(status) ? { status, body: '' } : { status }),
  );
  return withServer(vendor, exchanges, async ({ options }) => {
    const { call } = createCaller(via as Via, vendor, { ...options, ...SINGLE });
    for (const status of statuses) {
      const outcome = await call();
      if (outcome.status === 'unexpected') return `${status} gave ${String(outcome.raw)}`;
      if (outcome.status === 'ok') return `${status} gave a balance`;
      if (outcome.status === 'error' && outcome.error.status !== status)
        return `${status} gave the status ${outcome.error.status}`;
      if (outcome.status === 'response' && outcome.httpStatus !== status)
        return `${status} became ${outcome.httpStatus}`;
    }
    return undefined;
  });
}

/** A cut at this byte; how often it is served, since a broken connection is tried once more. */
const CUTS: Readonly<
  Record<string, readonly [times: number, kinds: RegExp, wire: (length: number) => Wire]>
> = {
  'with the length of what is left': [
    1,
    /^invalid_response$/,
    (length) => (response) => untilClose({ ...response, body: response.body.subarray(0, length) }),
  ],
  'in whole chunks': [
    1,
    /^invalid_response$/,
    (length) => (response) => chunked({ ...response, body: response.body.subarray(0, length) }),
  ],
  'with its former length, ended': [1, /^invalid_response$/, (length) => cutAfter(length, close)],
  // Some systems show one reset in a thousand as an orderly end, which makes it a body that is too short.
  'with its former length, reset': [
    2,
    /^(network|invalid_response)$/,
    (length) => cutAfter(length, reset),
  ],
  'in chunks, ended': [2, /^network$/, (length) => cutChunksAfter(length, close)],
  'in chunks, reset': [2, /^network$/, (length) => cutChunksAfter(length, reset)],
};

/** The same body cut at every offset. */
function cutEverywhere(title: string, [times, kinds, wire]: (typeof CUTS)[string]): Scenario {
  return {
    id: 'bodies/truncated',
    title: `cut at every byte, ${title}`,
    vias: ['getBalance', 'getBalances'],
    run: (vendor, via) => {
      const lengths = Array.from(
        { length: Buffer.byteLength(vendor.success) },
        (_, length) => length,
      );
      const exchanges = lengths.flatMap((length) =>
        Array.from({ length: times }, () => ({ wire: wire(length) })),
      );
      return withServer(vendor, exchanges, async ({ options }) => {
        const { call } = createCaller(via as Via, vendor, { ...options, ...SINGLE });
        for (const length of lengths) {
          const outcome = await call();
          if (outcome.status !== 'error') return `cut after ${length} bytes: ${outcome.status}`;
          if (!kinds.test(outcome.error.kind))
            return `cut after ${length} bytes: ${outcome.error.kind}/${outcome.error.reason}`;
        }
        return undefined;
      });
    },
  };
}

/** What is left of `777771` is a number, too: cut there, the document must not count as one. */
async function cutWithinAmount(vendor: Vendor, via: string): Promise<string | undefined> {
  const { success, member } = vendor;
  const end = success.indexOf(member.text) + member.text.length;
  const bodies = Array.from({ length: member.value.length - 1 }, (_, index) =>
    success.slice(0, end - 1 - index),
  );
  const exchanges = bodies.flatMap((body) => [{ body }, { body: `${body}\n` }]);
  return withServer(vendor, exchanges, async ({ options }) => {
    const { call } = createCaller(via as Via, vendor, options);
    for (const { body } of exchanges) {
      const outcome = await call();
      if (outcome.status !== 'error' || outcome.error.reason !== 'json')
        return `${outcome.status} for ${body}`;
    }
    return undefined;
  });
}

export const responseScenarios: readonly Scenario[] = [
  {
    id: 'statuses/other-2xx',
    title: 'every status from 201 to 999',
    vias: ['getBalance', 'GET', 'getBalances'],
    run: callEveryStatus,
  },
  ...Object.entries(CUTS).map(([title, cut]) => cutEverywhere(title, cut)),
  {
    id: 'bodies/truncated',
    title: 'cut within the digits of the amount',
    vias: ['getBalance', 'getBalances'],
    run: cutWithinAmount,
  },
];
