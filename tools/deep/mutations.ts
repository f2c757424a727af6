/** A safety rule, broken. */
export interface Mutation {
  /** What the broken rule lets through. */
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** What the replacement needs to be declared before. */
  readonly prelude?: string;
}

const core = (path: string) => `packages/core/src/${path}`;
const balances = (path: string) => `packages/balances/src/${path}`;

export const mutations: readonly Mutation[] = [
  {
    name: 'follow redirects',
    file: core('transport/attempt.ts'),
    find: "redirect: 'manual'",
    replace: "redirect: 'follow'",
  },
  {
    name: 'take a redirect for an answer',
    file: core('transport/attempt.ts'),
    find: 'signal.aborted || isRedirect(response)',
    replace: 'signal.aborted',
  },
  {
    name: 'read a body without end',
    file: core('transport/read-body.ts'),
    find: '= 65_536',
    replace: '= Number.MAX_SAFE_INTEGER',
  },
  {
    name: 'accept what is not UTF-8',
    file: core('transport/attempt.ts'),
    find: "'utf-8', { fatal }",
    replace: "'utf-8', {}",
  },
  {
    name: 'pass amounts through a number',
    file: core('judge/read-amount.ts'),
    find: 'parseDecimal(text) : undefined',
    replace: 'parseDecimal(String(Number(text))) : undefined',
  },
  {
    name: 'take an absent balance for zero',
    file: core('judge/read-remaining.ts'),
    find: 'return undefined;',
    replace: "return '0';",
  },
  {
    name: 'forget the scale',
    file: core('judge/read-amount.ts'),
    find: 'scaleDecimal(decimal, scale)',
    replace: 'decimal',
  },
  {
    name: 'accept a fraction where whole numbers are promised',
    file: core('judge/read-amount.ts'),
    find: "integer && decimal.includes('.')",
    replace: 'false',
  },
  {
    name: 'take the first of two balances',
    file: core('judge/read-amount.ts'),
    find: 'others.length > 0',
    replace: 'false',
  },
  {
    name: 'keep the last of two equal names',
    file: core('json/read-json.ts'),
    find: 'members.has(name)',
    replace: 'false',
  },
  {
    name: 'read without a limit of depth',
    file: core('json/read-json.ts'),
    find: 'depth > MAX_DEPTH',
    replace: 'false',
  },
  {
    name: 'ignore what follows the document',
    file: core('json/read-json.ts'),
    find: 'JSON.parse(text);',
    replace: '',
  },
  {
    name: 'judge by the body instead of the status',
    file: core('judge/judge-reply.ts'),
    find: 'reply.status !== (definition.successStatus ?? 200)',
    replace: 'reply.status > 599',
  },
  {
    name: 'ignore an error in the envelope',
    file: core('judge/judge-reply.ts'),
    find: 'if (isErrorEnvelope(document, definition))',
    replace: 'if (false as boolean)',
  },
  {
    name: 'believe a code against a 5xx',
    file: core('judge/vendor-code.ts'),
    find: 'REFINABLE.has(status)',
    replace: 'status >= 400',
  },
  {
    name: 'read any Retry-After that Date.parse takes',
    file: core('judge/retry-after.ts'),
    find: 'date.toUTCString() !== text',
    replace: 'false',
  },
  {
    name: 'retry what cannot change',
    file: core('transport/retry-policy.ts'),
    find: 'RETRY_STATUSES.has(status) &&',
    replace: 'RETRY_STATUSES.size < status &&',
  },
  {
    name: 'retry a 429 that may mean no money',
    file: core('transport/retry-policy.ts'),
    find: "reason !== 'ambiguous'",
    replace: 'reason.length > 0',
  },
  {
    name: 'retry without a budget',
    file: core('transport/retry-policy.ts'),
    find: 'if (left < RETRY_COST) return false;',
    replace: '',
  },
  {
    name: 'tell what an unknown error says',
    file: core('contract/describe-failure.ts'),
    find: 'thrown instanceof Failure ? thrown : UNUSABLE',
    replace: "thrown instanceof Failure ? thrown : invalidOption(String(thrown), '')",
  },
  {
    name: 'give up a stale connection',
    file: core('transport/send.ts'),
    find: "outcome.reason === 'reset' && !hasReconnected",
    replace: '(false as boolean)',
  },
  {
    name: 'wait longer than the deadline',
    file: core('transport/send.ts'),
    find: 'waitMs >= leftMs()',
    replace: 'waitMs === Infinity',
  },
  {
    name: 'measure the deadline by the wall clock',
    file: core('transport/send.ts'),
    find: 'const startedAt = performance.now();\n  const leftMs = () => timeoutMs - (performance.now() - startedAt);',
    replace: 'const startedAt = Date.now();\n  const leftMs = () => timeoutMs - (Date.now() - startedAt);',
  },
  {
    name: 'let an attempt take for ever',
    file: core('transport/send.ts'),
    find: 'Math.min(attemptTimeoutMs, leftMs())',
    replace: '2 ** 31 - 1',
  },
  {
    name: "take the caller's abort for a timeout",
    file: core('transport/settle-within.ts'),
    find: "onAbort(callerSignal, () => stop(new Failure('aborted', 'signal')))",
    replace: "onAbort(callerSignal, () => stop(new Failure('timeout', 'deadline')))",
  },
  { name: 'leave listeners behind', file: core('transport/settle-within.ts'), find: 'unsubscribe?.();', replace: '' },
  {
    name: 'leave timers behind',
    file: core('transport/settle-within.ts'),
    find: 'clearTimeout(timer);',
    replace: 'void timer;',
  },
  {
    name: 'build headers from any key',
    file: core('key/resolve-key.ts'),
    find: '([\\x21-\\x7e]{1,4096})',
    replace: 'false',
  },
  {
    name: 'fall back when an empty key was given',
    file: core('key/resolve-key.ts'),
    find: '(apiKey ?? readVariable',
    replace: '(apiKey || readVariable',
  },
  {
    name: 'send keys over plain http',
    file: core('provider/base-url.ts'),
    find: "url?.protocol === 'https:' || ",
    replace: "url?.protocol === 'https:' || url?.protocol === 'http:' || ",
  },
  {
    name: 'accept a password in the base URL',
    file: core('provider/base-url.ts'),
    find: ' || url.username || url.password',
    replace: '',
  },
  {
    name: 'hand the key to middlewares',
    file: core('client/create-provider-client.ts'),
    find: 'headers: { ...options.headers } });',
    replace: 'headers: { [definition.auth.header]: String(options.apiKey) } });',
  },
  {
    name: 'accept a fetch per call',
    file: core('client/create-provider-client.ts'),
    find: 'OVERRIDES.some((name) => init[name] !== undefined)',
    replace: 'false',
  },
  {
    name: 'let a middleware choose the origin',
    file: core('client/safe-fetch.ts'),
    find: 'new URL(url).origin !== origin',
    replace: 'false',
  },
  {
    name: 'hand on an echoed key',
    file: core('client/safe-fetch.ts'),
    find: 'const redact = redactorOf(key);',
    replace: 'const redact = (text: string) => text;',
  },
  {
    name: 'show the raw pool identifier',
    file: core('reading/ask.ts'),
    find: 'await hashPoolId(definition.id, rawPool)',
    replace: 'rawPool',
  },
  {
    name: 'let all providers share one queue',
    file: balances('roster.ts'),
    find: 'queue: createQueue(maxConcurrentPerProvider)',
    replace: 'queue: oneQueue',
    prelude: 'const oneQueue = createQueue(4);',
  },
  {
    name: 'hide a bad key behind the last good reading',
    file: balances('last-good.ts'),
    find: '!last || !PASSING.has(reading.error.kind)',
    replace: '!last',
  },
  {
    name: 'count a pool twice',
    file: balances('totals.ts'),
    find: 'groupByPool(summed)',
    replace: 'summed.map((reading) => [reading] as const)',
  },
  {
    name: 'sum different units',
    file: balances('totals.ts'),
    find: 'balance.unit === unit',
    replace: 'unit !== balance.scope',
  },
  {
    name: 'cancel the request of others',
    file: balances('share-calls.ts'),
    find: 'if (call.waiting > 0) return undefined;',
    replace: '',
  },
  {
    name: 'let vendor text steer the terminal',
    file: 'packages/cli/src/terminal/escape-unsafe.ts',
    find: '\\p{Cc}\\p{Cf}',
    replace: '\\p{Zs}',
  },
  {
    name: 'pass on a header whose name is the key',
    file: core('client/safe-fetch.ts'),
    find: ' && redact(name) === name',
    replace: '',
  },
  {
    name: 'let a path go on with the name of the host',
    file: core('client/create-provider-client.ts'),
    find: "!path.startsWith('/')",
    replace: 'false',
  },
  {
    name: 'take anything for a signal',
    file: core('transport/send.ts'),
    find: '!isAbortSignal(signal)',
    replace: 'false',
  },
  {
    name: 'read numbers of any length',
    file: core('decimal/decimal.ts'),
    find: '(\\d{1,99})',
    replace: '(\\d+)',
  },
  {
    name: "let a definition's path go on with the name of the host",
    file: core('provider/balance-url.ts'),
    find: "!path.startsWith('/')",
    replace: 'false',
  },
  {
    name: 'take any number beyond reading for a magic one',
    file: core('judge/vendor-code.ts'),
    find: 'exact !== undefined && ',
    replace: '',
  },
];
