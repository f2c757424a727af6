import type { Environment } from '@fuelgauge/core';

const DEFAULT_LOCALE = 'en-US';

/** The language tag of the user's numbers, from LC_ALL, LC_NUMERIC or LANG: `de_DE.UTF-8` is `de-DE`. */
export function localeOf({
  LC_ALL: all,
  LC_NUMERIC: numeric,
  LANG: language,
}: Environment): string {
  const posix = all || numeric || language || '';
  const tag = (posix.split(/[.@]/, 1)[0] ?? '').replaceAll('_', '-');
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? DEFAULT_LOCALE;
  } catch {
    return DEFAULT_LOCALE; // C, POSIX and other texts that are not language tags
  }
}
