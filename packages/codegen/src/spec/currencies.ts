/** Currencies that pages speak of most. */
export const COMMON_CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'CAD', 'AUD'] as const;

/** Whether a unit is a currency code that should have been written in capitals. */
export const isLowerCaseCurrency = (unit: string): boolean =>
  COMMON_CURRENCIES.some((code) => code.toLowerCase() === unit);

/** Whether three capitals are a currency, by the list that the runtime has of ISO 4217. */
export const isCurrency = (code: string): boolean =>
  Intl.supportedValuesOf('currency').includes(code);
