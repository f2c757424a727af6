const display = new Intl.DisplayNames('en', { type: 'currency' });

/** Of the runtime's list: what has no years in its name is in use; these two are placeholders. */
const isInUse = (code: string): boolean =>
  !/\d{4}/.test(display.of(code) ?? '') && code !== 'XXX' && code !== 'XTS';

const codes = new Set(Intl.supportedValuesOf('currency').filter(isInUse));

/** Whether three capitals are a currency that is in use. */
export const isIsoCode = (text: string): boolean => codes.has(text);

/** Codes by their names in small letters, without accents: `hong kong dollar` is HKD. */
export const codesByName: ReadonlyMap<string, string> = new Map(
  [...codes].map((code) => [plain(display.of(code) ?? code), code]),
);

/** Small letters without accents. */
export function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** How many decimal digits a currency has: 0 of the yen, 3 of the Kuwaiti dinar. */
export const fractionDigits = (code: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
    .maximumFractionDigits ?? 2;
