import { catalog } from '@fuelgauge/registry/catalog';

/** Words that keys begin with or are called, whoever makes them. */
const KEY_WORD = /^(sk|pk|rk|lk|xox\w|gh\w|key|api|bearer)[-_ ]|secret|token|passw|api[-_]?key/i;
/** A run of letters and digits that nobody would give as a name. */
const RUN = /[A-Za-z0-9+/=_-]{12,}/g;
const MAX_NAME_LENGTH = 40;

/** Whether a text that was given as a name may be a key in the wrong place. */
export function mayBeKey(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH || KEY_WORD.test(text)) return true;
  if (catalog.some(({ keyPrefix }) => keyPrefix !== null && text.startsWith(keyPrefix)))
    return true;
  return (text.match(RUN) ?? []).some((run) => /\d/.test(run) && /[A-Za-z]/.test(run));
}

/** A name that was given, in quotation marks after a blank; nothing where it may be a key. */
export function quoteName(text: string): string {
  return mayBeKey(text) ? '' : ` "${text}"`;
}
