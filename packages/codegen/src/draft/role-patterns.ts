import type { Pattern } from './patterns.ts';

/** What a number is, as its words say. */
export type Role =
  | 'other'
  | 'debt'
  | 'left'
  | 'spent'
  | 'balance'
  | 'limit'
  | 'count'
  | 'plain'
  | 'money'
  | 'none';

/** What a name spelled out as words says of its number: the first that matches decides. */
export const roleOfName: readonly (Pattern & { readonly role: Role })[] = [
  {
    role: 'other',
    pattern:
      /\bpercent|\bratio\b|\brates?\b|ratelimit|concurren|threshold|\bmin(?:imum)?\b|retention|\bdays?\b|expir|\breset|renew|\bcycle\b|^page$|\bpage (?:size|number|count)\b|\bper\b|\bstatus\b|\bcode\b|\b(?:u|gu)?ids?$|\bversion|timestamp|\bindex\b|offset|cursor|interval|timeout|\bscore\b|priority|discount|refund|\bprices?\b|\bfees?\b|\btax|\bseats?\b|\bprojects?\b|\bmembers?\b/,
    evidence: 'data retention days',
  },
  {
    role: 'other',
    pattern:
      /\b(?:previous|opening|refill|last|next|pending|reserved|held|hold|locked|frozen|blocked|auto|alert|expected|estimated|projected|lifetime)\b|overage|created|updated|\bat$|\bdate\b|\b(?:level|tier|rank|port|delay|length|size|width|height)\b/,
    evidence: 'pending balance',
  },
  {
    role: 'debt',
    pattern:
      /\bdue\b|\bowed?\b|owing|\bdebts?\b|outstanding|arrears|unpaid|payable|invoice|unbilled|\bbilled\b|month ?to ?date|\bmtd\b|postpaid|\bcharges\b|\bcharged\b/,
    evidence: 'amount due',
  },
  {
    role: 'left',
    pattern:
      /remain|(?<!un)available|\bleft\b|left$|(?:un|not ?)used|unspent|spendable|disposable|\busable\b/,
    evidence: 'credits remaining',
  },
  {
    role: 'spent',
    pattern: /(?<!un)used|usage|(?<!un)spent|\bspend(?:ing)?\b|consum|\bcosts?\b|deduct/,
    evidence: 'credits used',
  },
  {
    role: 'limit',
    pattern:
      /\b(?:max(?:imum)?|initial|original|starting)\b(?: \w{1,20}){0,3} \w{0,9}balance|balance\w{0,9}(?: \w{1,20}){0,3} limit/,
    evidence: 'initial balance',
  },
  { role: 'balance', pattern: /balance/, evidence: 'balance' },
  {
    role: 'limit',
    pattern:
      /total|limit|granted|purchased|bought|initial|original|quota|allowance|\bmax|includ|allocat|entitl|capacity|\bcap\b|budget|assigned|\ballowed\b/,
    evidence: 'credit limit',
  },
  { role: 'count', pattern: /(?<!ac)count/, evidence: 'character count' },
  {
    role: 'plain',
    pattern:
      /credit|wallet|funds|tokens?\b|points?\b|coins?\b|amount|money|cash|voucher|deposit|prepaid|top ?up/,
    evidence: 'credits',
  },
  {
    role: 'money',
    pattern: /cents|\busd|usd$|\beur\b|dollars|micros?\b|nanos?\b/,
    evidence: 'usd',
  },
];

/** What the first sentence about a number says, where its name leaves it open. */
export const roleOfWords: readonly (Pattern & { readonly role: Role })[] = [
  {
    role: 'debt',
    pattern:
      /\b(?:amount|balance|total|sum|money)(?: [^\s.]{1,12}){0,4} (?:owed|owing|due|outstanding|you owe|to be (?:paid|billed|invoiced))\b|\bunpaid\b|\baccrued\b/i,
    evidence: 'The amount that is owed',
  },
  {
    role: 'other',
    pattern: /\bpercent|\brate limit|\bper (?:second|minute|hour|day)\b|\bconcurrent/i,
    evidence: 'Requests per minute',
  },
  {
    role: 'left',
    pattern: /\bremain(?:s|ing|der)?\b|\bavailable\b|\bleft\b|\bunused\b|\bunspent\b|\bbalance\b/i,
    evidence: 'What is left',
  },
  {
    role: 'spent',
    pattern: /\bused\b|\bspent\b|\bconsumed\b|\busage\b|\bspend(?:ing)?\b/i,
    evidence: 'Credits used so far',
  },
  {
    role: 'limit',
    pattern:
      /\blimit\b|\bquota\b|\ballowance\b|\bmaximum\b|\bgranted\b|\bpurchased\b|\bincluded\b|\ballocated\b|\b(?:per|each|every) month\b|\bin (?:your|the|this) (?:current )?(?:plan|subscription|package)\b/i,
    evidence: 'Credits included each month',
  },
];

/** What kind of number a name is about, whatever its role. */
export const traits = {
  /** Only a part of the money. */
  part: {
    pattern:
      /free|(?<!pre|un)paid|bonus|promo|gift|granted|top ?up|topped|\bplan\b|monthly|annual|yearly|subscri|trial|extra|additional|purchased|voucher|coupon|\bcash\b|\bcharge\b|recharge|reward|add ?on|paygo?\b|pay as|one ?time|permanent|roll ?over|recurring|\bpack\b|package|referral|included/,
    evidence: 'bonus credits',
  },
  /** Words of a limit, beside which "used" may be what can be used. */
  limit: {
    pattern:
      /\b(?:limit|quota|allowance|max(?:imum)?|granted|purchased|bought|included|allocated|allowed|can|may|could|available|to be)\b/i,
    evidence: 'Credits that can be used',
  },
  /** How long a list is, or a page of it. */
  listing: {
    pattern:
      /\bper page\b|\bpage size\b|\b(?:total|number of|count of|max(?:imum)?)(?: number of)? (?:results?|rows?|records?|items?|entries|objects?|elements?|transactions?)\b/i,
    evidence: 'Total number of results',
  },
  sum: { pattern: /total|overall|\bsum\b|\ball\b|combined/, evidence: 'overall balance' },
  /** What is left of calls comes after what is left of anything else. */
  calls: { pattern: /requests?\b|\bcalls?\b/, evidence: 'requests remaining' },
  /** A limit of the key, and not of its account. */
  key: { pattern: /\bkey\b/, evidence: 'api key limit' },
  /** Whose limit it is, where it is not that of the account. */
  holder: {
    pattern: /\b(?:key|token|seat|member|project|model)(?=s?\b)/,
    evidence: 'token unlimited',
  },
  /** What comes back within the hour is no money. */
  rate: {
    pattern:
      /\brate[- ]?limit|\b(?:current|this) (?:(?:second|minute|hour)\b|(?:[a-z]{1,10} )?window\b)(?<!billing window)/i,
    evidence: 'Requests left in the current window',
  },
  /** Time that is left may be a countdown. */
  time: { pattern: /\b(?:seconds?|minutes?|hours?|secs?|mins?)\b/, evidence: 'seconds left' },
  window: { pattern: /daily|hourly|weekly|\btoday\b|\bday\b/, evidence: 'daily credits left' },
  /** Names that say nothing without the group that they stand in. */
  vague: {
    pattern:
      /^(?:(?:amount|value|total|current|sum|overall|number|quantity|data|result|units?)(?: |$))*(?:cents|usd|eur|dollars|micros?|nanos?|val)?$/,
    evidence: 'total value',
  },
} as const satisfies Record<string, Pattern>;

/** What an amount is that nobody owns. */
export const relations = {
  cap: {
    pattern: /\bbudget\b|\bspend(?:ing)?(?: limit| cap)?\b|\bcap\b/i,
    evidence: 'spending limit remaining',
  },
  /** Members about one key. */
  key: { pattern: /^(?:api )?key$/, evidence: 'api key' },
  line: { pattern: /\bcredit (?:limit|line)\b|\boverdraft\b/i, evidence: 'credit limit' },
  /** Both together are what can be spent, and not what is owned. */
  withLine: {
    pattern:
      /\b(?:balance|funds|cash|credits?) (?:plus|and|\+|with) (?:the |your |any )?(?:credit (?:limit|line)|line of credit|overdraft)\b|\b(?:including|includes|incl\.) (?:the |your |any )?(?:credit (?:limit|line)|line of credit|overdraft)\b|\b(?:balance|it) and credit limit together\b/i,
    evidence: 'Balance plus credit limit',
  },
  debt: {
    pattern:
      /\bowed?\b|owing|\bdebts?\b|outstanding|arrears|unpaid|invoic|unbilled|postpaid|accrued/,
    evidence: 'invoice total',
  },
} as const satisfies Record<string, Pattern>;

/** Groups of members that are never about what is left. */
export const groups = {
  history: {
    pattern:
      /\b(?:history|transactions?|changes|invoices?|charges|events?|ledger|payments?|purchases|orders|top ?ups|records|logs?)\b/,
    evidence: 'changes',
  },
  other: {
    pattern:
      /\brates?\b|rate ?limits?|\bpric(?:e|es|ing)\b|\berrors?\b|\bfaults?\b|\bproblems?\b|pagination|\bpaging\b|concurren|\bmodels\b/,
    evidence: 'rate limits',
  },
} as const satisfies Record<string, Pattern>;
