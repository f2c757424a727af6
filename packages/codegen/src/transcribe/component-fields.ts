import { typesIn } from './field-types.ts';
import { plain } from './markdown-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageField } from './page-field.ts';

/** The text of an attribute, also where a brace stands around it. */
function readAttribute(attributes: string, name: string): string | undefined {
  const at = ` ${attributes.replaceAll('\n', ' ')}`.indexOf(` ${name}=`);
  if (at < 0) return undefined;
  const rest = attributes.slice(at + name.length + 1);
  const text = rest.startsWith('{') ? rest.slice(1).trimStart() : rest;
  const quote = text.charAt(0);
  const end = text.indexOf(quote, 1);
  return (quote === '"' || quote === "'") && end > 0 ? text.slice(1, end) : undefined;
}

/** `<ResponseField name="balance" type="string" required>`, `<ParamField header="Authorization" …>` */
export function readComponent(blocks: readonly PageBlock[], index: number): readonly PageField[] {
  const { kind, text: first = '', line = 0 } = blocks[index] ?? {};
  if (kind !== 'text' || !/<(?:ResponseField|ParamField|Param|Property|Field)\b/.test(first))
    return [];
  const following = blocks
    .slice(index, index + 12)
    .map(({ kind, text }) => (kind === 'code' ? '' : text));
  const whole = following.join('\n');
  return [...first.matchAll(/<(?:ResponseField|ParamField|Param|Property|Field)\b/g)].flatMap(
    (found) => {
      const [, attributes = '', content = ''] =
        /^<\w+\b((?:[^>"'{]|"[^"]*"|'[^']*'|\{[^}]*\})*)>([\s\S]*)/.exec(
          whole.slice(found.index),
        ) ?? [];
      const read = (name: string) => readAttribute(attributes, name);
      const place = (['header', 'query', 'path'] as const).find((name) => read(name) !== undefined);
      const name = place ? read(place) : (read('name') ?? read('body'));
      if (name === undefined) return [];
      const [words = ''] = content.split(
        /<\/?(?:ResponseField|ParamField|Param|Property|Field|Expandable)\b/,
      );
      const isRequired = /\brequired(?!\s*=\s*\{?\s*["']?false)\b/.test(attributes)
        ? true
        : /\brequired\s*=\s*\{?\s*["']?false/.test(attributes)
          ? false
          : undefined;
      return [
        {
          line,
          name,
          types: typesIn(read('type') ?? ''),
          isRequired,
          in: place ?? 'body',
          words: plain(words),
        },
      ];
    },
  );
}
