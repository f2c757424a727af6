/** A message without the `[name] ` that it begins with, for places that name it already. */
export function withoutName(message: string, name: string): string {
  const prefix = `[${name}] `;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
