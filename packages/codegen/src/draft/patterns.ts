/** A pattern that a guess rests on. */
export interface Pattern {
  readonly pattern: RegExp;
  /** Wording that it is there for, as documents and pages have it; a test holds that it matches. */
  readonly evidence: string;
}

/** What the name of a member says about it. */
export const names = {
  limit: {
    pattern: /total|limit|granted|purchased|initial|quota|allowance|max/i,
    evidence: 'credit_limit',
  },
  used: { pattern: /(?<!un)used|usage|spent|consumed/i, evidence: 'credits_used' },
  count: { pattern: /(?<!ac)count/i, evidence: 'character_count' },
  unlimited: { pattern: /unlimited|infinite/i, evidence: 'is_unlimited' },
  currency: { pattern: /^currency(_?code)?$/i, evidence: 'currencyCode' },
  credit: { pattern: /credit/i, evidence: 'credits' },
  total: { pattern: /total|limit|granted/i, evidence: 'total_credits' },
  /** What is left or used, and limits of another kind, though the name may have such a word. */
  notTotal: {
    pattern:
      /balance|remaining|available|left|used|usage|spent|consumed|rate|concurren|request|spend|threshold|per_?(hour|min|sec|day)/i,
    evidence: 'requests_per_min_limit',
  },
  topUp: { pattern: /top.?up|recharge|purchased?_?at/i, evidence: 'last_topup_at' },
  /** Only a part of the money. */
  part: {
    pattern:
      /free|paid|bonus|promo|gift|granted|top.?up|topped|plan|monthly|subscription|trial|extra|purchased/i,
    evidence: 'bonus_credits',
  },
  sum: { pattern: /total|overall|sum/i, evidence: 'overall_balance' },
  spent: { pattern: /used|usage|spent/i, evidence: 'total_usage' },
  /** A count of something in particular; in a description such words are about other things. */
  counted: {
    pattern: /\b(search|lookup|image|minute|message|email|scan|page)(?:e?s)?\b/i,
    evidence: 'searches left',
  },
} as const satisfies Record<string, Pattern>;

/** What prose says: a description, or the page around it. */
export const wording = {
  inverted: {
    pattern:
      /negative (?:\w+ )?(?:means?|indicates?|represents?|is|are) (?!(?:\w+ ){0,4}(?:no|not|owe|out|less|without|insufficient)\b)(?:\w+ ){0,4}(?:credits?|prepaid|funds)\b/i,
    evidence: 'a negative balance means prepaid credit',
  },
  nullIsUnlimited: {
    pattern:
      /\bnull\b[^.]{0,200}\b(unlimited|no limit|infinite)|\b(unlimited|no limit|infinite)[^.]{0,200}\bnull\b/i,
    evidence: 'null if the key is unlimited',
  },
  numberIsUnlimited: {
    pattern:
      /(-\d+)\b[^.]{0,200}\b(?:unlimited|no limit|infinite)|\b(?:unlimited|no limit|infinite)[^.]{0,200}?(-\d+)\b/i,
    evidence: '-1 means unlimited',
  },
  credit: { pattern: /credit/i, evidence: 'credits that are left' },
  cents: { pattern: /\bcents?\b/i, evidence: 'in cents' },
  /** The unit itself is a power of ten; the zeros are captured. */
  unitOf: {
    pattern: /\bunits?\W{1,3}(?:is |of )?\$?0\.(0*)1\b/i,
    evidence: 'unit: 0.0001 USD',
  },
  counted: { pattern: /\b(token|point|coin|unit|character)s?\b/i, evidence: 'tokens left' },
} as const satisfies Record<string, Pattern>;

/** Words in a name, and how much they speak for what is left to spend. */
export const scores: readonly (Pattern & { readonly points: number })[] = [
  { points: 6, pattern: /remaining|available|left|spendable/i, evidence: 'credits_remaining' },
  { points: 5, pattern: /balance/i, evidence: 'balance' },
  {
    points: 3,
    pattern: /credits?|quota|wallet|funds|tokens|amount|points/i,
    evidence: 'credits',
  },
  { points: 2, pattern: /cents|usd|eur|dollars|micros?|nanos?/i, evidence: 'amount_usd' },
  { points: 5, pattern: /unused/i, evidence: 'unused_credits' },
  {
    points: -4,
    pattern: /total|limit|granted|purchased|initial|max/i,
    evidence: 'total_granted',
  },
  // The sum of what is left, and not of what was bought.
  {
    points: 5,
    pattern: /total.*(remaining|available|left|balance)|(remaining|available|left|balance).*total/i,
    evidence: 'total_available',
  },
  {
    points: -6,
    pattern:
      /requests?|calls|rate_?limit|concurren|(?<!un)used|spent|consumed|usage|reserved|pending|expire|reset|(?<!ac)count|page|status|code|(?<!pa)id$/i,
    evidence: 'requests_remaining',
  },
  {
    points: -6,
    pattern: /\bdue|_due|Due|owed|debt|threshold|minimum|invoice|month_?to_?date/,
    evidence: 'amountDue',
  },
  { points: -20, pattern: /percent|ratio/i, evidence: 'used_percent' },
];

/** Groups of members that are not about what is left. */
export const usePath: Pattern = {
  pattern: /\/(usage|used|spent|rate_?limits?)\//i,
  evidence: '/usage/total',
};
