/** A message without the `[name] ` that it begins with, for places that name it already. */
export function withoutName(message: string, name: string): string {
  const prefix = `[${name}] `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

/** Splits a message of ours, `[acme] problem: hint`; the hint is undefined where there is none. */
export function splitHint(message: string): readonly [problem: string, hint: string | undefined] {
  const text = message.replace(/^\[[^\]]*\] /, '');
  const cut = text.lastIndexOf(': ');
  return cut < 0 ? [text, undefined] : [text.slice(0, cut), text.slice(cut + 2)];
}
