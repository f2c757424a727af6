import { findInverted } from './find-inverted.ts';

/** What a text says of amounts above and below zero. */
export interface OwedSign {
  /** Whether the words leave no doubt that what is negative is credit. */
  readonly isSure: boolean;
  readonly words: string;
}

/** Ways to say that credit is below zero, beside those of "a negative balance means". */
const CREDIT_BELOW =
  /\bcredits?(?: balances?| amounts?)? (?:is|are) (?:always )?(?:shown|reported|returned|represented|expressed|displayed|given|stored)?\s?(?:as |by |with )?(?:an? )?negative\b|\b(?:negative|below zero|less than (?:0|zero))\b[^.;!?\n]{0,40}\bin credit\b/i;

const POSITIVE = /\b(?:positive|above zero|(?:greater|more) than (?:0|zero))\b/i;
const NEGATIVE = /\b(?:negative|below zero|(?:less|lower) than (?:0|zero))\b/i;
const OWED = /\b(?:owe[sd]?|owing|due|debts?|debit|payable|arrears|outstanding)\b/i;
const HELD = /\b(?:credits?|prepaid|funds|left|remaining)\b/i;
const DENIED = /\b(?:not|nothing|no|never)\b|n['’]t\b/i;

/** Undefined where nothing says that what is owed is above zero, or credit below it. */
export function findOwedSign(text: string): OwedSign | undefined {
  const clauses = text.split(/[.;!?\n]|,\s(?!this|it|the|that)|\b(?:while|whereas|but)\b/i);
  const find = (sign: RegExp, kind: RegExp): string | undefined =>
    clauses.find((clause) => sign.test(clause) && kind.test(clause) && !DENIED.test(clause));
  const below = findInverted(text) ?? CREDIT_BELOW.exec(text)?.[0];
  const above = find(POSITIVE, OWED);
  // The same words about the other side of zero say that nothing is turned.
  const isUsual = find(NEGATIVE, OWED) !== undefined || isHeld(find(POSITIVE, HELD));
  const words = below ?? above?.trim();
  return words === undefined ? undefined : { isSure: below !== undefined && !isUsual, words };
}

const isHeld = (clause: string | undefined): boolean => clause !== undefined && !OWED.test(clause);
