/** A pattern that a guess rests on. */
export interface Pattern {
  readonly pattern: RegExp;
  /** Wording that it is there for, as documents and pages have it; a test holds that it matches. */
  readonly evidence: string;
}

/** What the name of a member says about it. */
export const names = {
  unlimited: { pattern: /unlimited|infinite/i, evidence: 'is_unlimited' },
  currency: {
    pattern:
      /^(?:(?:iso|balance|billing|account|wallet|settlement|credit|base) )?currency(?: (?:code|iso|unit))?$/,
    evidence: 'currency code',
  },
  /** A text that may name anything that is counted. */
  unit: {
    pattern: /^(?:(?:balance|credit|amount|billing) )?(?:units?|denomination)$/,
    evidence: 'balance unit',
  },
  total: { pattern: /total|limit|granted|quota|allowance|included/, evidence: 'total credits' },
  /** What is left or used, limits of another kind, and lines of credit, though the name may have such a word. */
  notTotal: {
    pattern:
      /balance|remaining|available|left|used|usage|spent|consumed|rate|concurren|request|spend|threshold|\bper\b|\b(?:hour|min|sec|day)\b|current|credit limit|credit line|overdraft|count/,
    evidence: 'requests per min limit',
  },
  /** What has yet to come, or comes by itself. */
  notYet: {
    pattern:
      /\b(?:next|auto|automatic(?:ally)?|scheduled|upcoming|future|planned|expected|will)\b/i,
    evidence: 'next top up date',
  },
  topUp: { pattern: /top.?up|recharge|purchased?_?at/i, evidence: 'last_topup_at' },
  /** A count of something in particular; in a description such words are about other things. */
  counted: {
    pattern:
      /\b(search|lookup|image|second|minute|message|email|scan|page|character|word|token|call|request|video|document|hour|gigabyte|gb|verification)(?:e?s)?\b/i,
    evidence: 'searches left',
  },
} as const satisfies Record<string, Pattern>;

/** What prose says: a description, or the page around it. */
export const wording = {
  /** What begins a sentence on amounts below zero; the words after it say what they are. */
  negativeIs: {
    pattern:
      /negative (?:\w{1,20} )?(?:means?|indicates?|represents?|signif(?:y|ies)|denotes?|shows?|is|are) /gi,
    evidence: 'a negative balance means prepaid credit',
  },
  unlimited: {
    pattern:
      /(?<!\b(?:not|no|never|non|without|isn['’]t|aren['’]t)[\s-](?:\w{1,12}\s)?)\b(?:unlimited|no limit|infinite)/gi,
    evidence: 'null if the key is unlimited',
  },
  null: { pattern: /\bnull\b/gi, evidence: 'null if the key is unlimited' },
  negativeNumber: { pattern: /-\d+\b/g, evidence: '-1 means unlimited' },
  wholeNumber: {
    pattern: /(?<![\d.,$€£-])\d[\d,_]{0,20}(?![\d.]*\d|\s?%)/g,
    evidence: '999999 means unlimited',
  },
  credit: { pattern: /credit/i, evidence: 'credits that are left' },
  cents: { pattern: /\bcents?\b/i, evidence: 'in cents' },
  /** The unit itself is a power of ten; the zeros are captured. */
  unitOf: {
    pattern: /\bunits?\W{1,3}(?:is |of )?[$€£₹]?0\.(0*)1\b/i,
    evidence: 'unit: 0.0001 USD',
  },
  /** How many make one of the currency, as a power of ten; its zeros are captured. */
  manyOf: {
    pattern:
      /(?<![\d.,]|\b(?:credit|token|point|coin)s?\s?)\b1((?:[,_]?0)+)\s?(?:=|≈|is worth|equals?)\s?(?:[$€£₹]\s?1\b|1(?:\.0+)?\s?(?:us )?(?:usd|eur|gbp|dollar|euro|pound))/i,
    evidence: '100 = $1',
  },
  counted: { pattern: /\b(token|point|coin|unit|character)s?\b/i, evidence: 'tokens left' },
} as const satisfies Record<string, Pattern>;
