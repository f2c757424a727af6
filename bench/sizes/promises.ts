/** A promise that costs bytes, and what would stand in its place without it. */
export interface PricedPromise {
  readonly name: string;
  /** Ends of paths of sources, and the code that stands there instead. Exports that nobody imports may be missing. */
  readonly without: Readonly<Record<string, string>>;
}

const core = (file: string): string => `packages/core/src/${file}.ts`;

/** The least that makes the rest work: what is measured is what the promise itself takes. */
export const pricedPromises: readonly PricedPromise[] = [
  {
    name: 'typed methods of every path: openapi-fetch',
    without: {
      'openapi-fetch/dist/index.mjs':
        'export default () => ({ request() {}, use() {}, eject() {} });',
    },
  },
  {
    name: 'the key is taken out of what GET returns, however it is encoded',
    without: {
      [core('transport/redact-key')]:
        'export const createRedactor = () => ({ reveals: () => false, redact: (text) => text });',
    },
  },
  {
    name: 'faults of connections told apart in each runtime',
    without: {
      [core('transport/network-failure')]: `import { Failure } from '../errors/failure.ts';
        export const findNetworkFailure = () => new Failure('network', 'unknown');`,
    },
  },
  {
    name: 'a sentence for each failure: what happened, what to do',
    without: {
      [core('errors/describe-failure')]:
        `export const describeFailure = ({ id }, kind, reason, { status = null, retryAfterMs = null } = {}) =>
        ({ kind, reason, message: id + kind + reason, status, retryable: false, retryAfterMs });`,
    },
  },
  {
    name: 'exact decimals',
    without: {
      [core('decimal/decimal')]: `export const parseDecimal = (text) => String(Number(text));
        export const scaleDecimal = (text, power) => String(text * 10 ** power);
        export const divideDecimal = (text, by) => String(text / by);
        export const negateDecimal = (text) => String(-text);
        export const addDecimal = (left, right) => String(+left + +right);
        export const compareDecimal = (left, right) => Math.sign(left - right);
        export const sumDecimals = (all) => String(all.reduce((sum, each) => sum + +each, 0));`,
    },
  },
  {
    name: 'JSON with every digit, no name twice, a limit of depth',
    without: {
      [core('json/read-json')]: `import { JsonNumber } from './json-value.ts';
        export const readJson = (text) => JSON.parse(text, (_, value) => typeof value === 'number' ? new JsonNumber(String(value)) :
          value && typeof value === 'object' && !Array.isArray(value) && !value.text ? new Map(Object.entries(value)) : value);`,
    },
  },
  {
    name: 'retries, their waits and their budget',
    without: {
      [core('transport/send-with-retries')]: `import { attempt } from './attempt.ts';
        export async function sendWithRetries({ connection, request, signal, counter, read }, { attemptTimeoutMs }, key) {
          counter.attempts += 1;
          const received = await attempt(connection, request, key, attemptTimeoutMs, signal);
          if (received.kind) throw received;
          return { ...received, failure: read?.(received, request.region) ?? received.failure };
        }`,
      [core('transport/retry-budget')]:
        'export const createRetryBudget = () => {}; export const retryBudgetOf = () => {};',
      [core('response/retry-after')]:
        'export const readRetryAfter = () => null; export const readRetryAfterMember = () => null;',
    },
  },
  {
    name: 'deadlines and aborts that end every wait',
    without: {
      [core('async/with-deadline')]:
        `export const withDeadline = (_, signal, work) => work(signal ?? new AbortController().signal);
        export const delay = (ms) => new Promise((resolve) => setTimeout(resolve, ms));`,
      [core('transport/resolve-limits')]:
        'export const resolveLimits = () => ({ timeoutMs: 25000, attemptTimeoutMs: 10000, maxRetries: 2 });',
    },
  },
  {
    name: 'a body is read to 64 KiB and no further',
    without: {
      [core('transport/read-body')]:
        'export const readBody = async (response) => new Uint8Array(await response.arrayBuffer());',
    },
  },
  {
    name: 'a key goes to its own servers alone: base URLs, regions',
    without: {
      [core('environment/resolve-server')]:
        `export const resolveServer = ({ baseUrl }, options) => ({ baseUrl: options.baseUrl ?? baseUrl });
        export const findRegionOfKey = () => {};`,
    },
  },
  {
    name: 'values beside the key',
    without: {
      [core('environment/resolve-parameters')]: 'export const resolveParameters = () => ({});',
    },
  },
  {
    name: 'further amounts of one answer',
    without: { [core('response/read-others')]: 'export const readOthers = () => [];' },
  },
  {
    name: 'amounts in lists',
    without: {
      [core('response/choose-item')]: 'export const sortItems = (document) => [[document]];',
    },
  },
  {
    name: 'totals, uses, resets and top-ups beside the amount',
    without: {
      [core('response/read-side-fields')]:
        'export const readAmountFields = () => ({}); export const readAccountFields = () => ({});',
    },
  },
  {
    name: "the vendor's own error codes",
    without: {
      [core('response/error-rules')]:
        'export const isCode = (value, code) => value === code; export const findErrorRule = () => {};',
    },
  },
  {
    name: 'shared money is recognised, its identifier hashed',
    without: { [core('reading/pool-id')]: 'export const hashPoolId = async () => {};' },
  },
  {
    name: 'a definition of your own is checked, and inherits nothing',
    without: {
      [core('provider/own-definition')]:
        'export const ownDefinition = (given) => given; export const idOf = ({ id }) => id;',
    },
  },
  {
    name: 'unknown options are refused, and the nearest is named',
    without: {
      [core('options/option-names')]:
        'export const CLIENT_OPTIONS = []; export const refuseUnknownOptions = () => {};',
      'packages/balances/src/options/closest-match.ts': 'export const closestMatch = () => {};',
    },
  },
  {
    name: 'no more accounts at a time than allowed, and none blocks the rest',
    without: {
      'packages/balances/src/reading/start-in-turn.ts':
        'export const startInTurn = (items, _lane, _limit, start) => items.map(start);',
    },
  },
  {
    name: 'sums by unit, shared money once',
    without: {
      'packages/balances/src/report/create-report.ts':
        "export const createReport = (readings) => ({ schema: 'fuelgauge.report/1', readings });",
    },
  },
];
