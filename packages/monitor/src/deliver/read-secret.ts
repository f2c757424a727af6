import type { Secret } from './channel.ts';
import { DeliveryError } from './delivery-error.ts';

/**
 * Reads a secret as it is now. White space around it goes, as files and commands end with a line break.
 * @param what what it is, for people: `URL`, `token`
 * @throws DeliveryError without what the function threw, which may hold the secret
 */
export async function readSecret(secret: Secret, what: string): Promise<string> {
  let value: unknown;
  try {
    value = typeof secret === 'function' ? await secret() : secret;
  } catch {
    throw new DeliveryError(`its ${what} could not be read: the function that gives it failed`);
  }
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') throw new DeliveryError(`its ${what} is empty; set it`);
  return text;
}
