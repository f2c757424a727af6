/** Plain data, as it is written into code. */
export type Literal =
  | null
  | boolean
  | number
  | string
  | undefined
  | readonly Literal[]
  | { readonly [name: string]: Literal };

const WIDTH = 120;

/**
 * Writes plain data as a TypeScript expression in our style: on one line where it fits, else a member a line.
 * Members that are undefined are left out.
 *
 * @param indent columns that the line starts with
 * @param used columns that stand before and after the value on its line
 */
export function printLiteral(value: Literal, indent = 0, used = 0): string {
  const inline = printInline(value);
  return indent + used + inline.length <= WIDTH ? inline : printExpanded(value, indent);
}

/** The same with a member a line at the top, whatever the width. */
export function printExpanded(value: Literal, indent = 0): string {
  const open = ' '.repeat(indent + 2);
  const close = ' '.repeat(indent);
  if (Array.isArray(value)) {
    const items = value.map((item: Literal) => `${open}${printLiteral(item, indent + 2, 1)},\n`);
    return `[\n${items.join('')}${close}]`;
  }
  if (!isRecord(value)) return printInline(value);
  const members = membersOf(value).map(([name, member]) => {
    const label = `${printName(name)}: `;
    return `${open}${label}${printLiteral(member, indent + 2, label.length + 1)},\n`;
  });
  return `{\n${members.join('')}${close}}`;
}

function printInline(value: Literal): string {
  if (typeof value === 'string') return printText(value);
  if (Array.isArray(value)) return `[${value.map(printInline).join(', ')}]`;
  if (!isRecord(value)) return String(value);
  const members = membersOf(value).map(
    ([name, member]) => `${printName(name)}: ${printInline(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const isRecord = (value: Literal): value is { readonly [name: string]: Literal } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const membersOf = (value: { readonly [name: string]: Literal }): [string, Literal][] =>
  Object.entries(value).filter(([, member]) => member !== undefined);

/** `__proto__` as a plain name would set the prototype. */
const printName = (name: string): string =>
  name === '__proto__' ? `['__proto__']` : /^[A-Za-z_$][\w$]*$/.test(name) ? name : printText(name);

/** Single quotes, unless the text has some and no double ones. */
export function printText(text: string): string {
  const json = JSON.stringify(text).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (text.includes("'") && !text.includes('"')) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
