import { findCurrencies } from './find-currencies.ts';
import { quoteAround } from './quote-around.ts';

/** Credits of a vendor; not a card, and not a line of credit. */
const CREDITS = /(?<![a-z])credits(?![a-z]| cards?\b)/i;

/** The words by which a page counts in credits, quoted; undefined where it speaks of money as well. */
export function findPageCredits(page: string): string | undefined {
  const match = CREDITS.exec(page);
  if (!match) return undefined;
  const isOfMoney = findCurrencies(page).some(({ code, isAmount }) => code !== null && !isAmount);
  return isOfMoney ? undefined : quoteAround(page, match.index, match.index + match[0].length);
}
