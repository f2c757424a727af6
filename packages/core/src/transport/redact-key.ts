import { createKeyFinder } from './find-key.ts';

/** Replaces a value that reveals the key. */
const REDACTED = '[redacted]';

/** A string of a JSON text, name or value, a list of bytes, or another value. */
const JSON_TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|\[[\d\s,]+\]|[^\s",:[\]{}]+/gs;

/** Takes a key out of texts. */
export interface Redactor {
  /** Whether the key can be decoded from the text. */
  reveals(text: string): boolean;
  /**
   * The text without the key. In JSON only the values and names that reveal it are replaced, else
   * the whole text.
   */
  redact(text: string): string;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the redactor of one key. It replaces whole values: what surrounds a key may be part of its
 * encoding.
 */
export function createRedactor(key: string): Redactor {
  const reveals = createKeyFinder(key);

  function redact(text: string): string {
    if (!reveals(text)) return text;
    if (!isJson(text)) return REDACTED;
    const redacted = text.replace(JSON_TOKEN, (token) =>
      reveals(token) ? JSON.stringify(REDACTED) : token,
    );
    // It may be spread over several values.
    return reveals(redacted) ? REDACTED : redacted;
  }
  return { reveals, redact };
}
