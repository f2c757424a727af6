import { readComponent } from './component-fields.ts';
import { requiredIn, typesIn } from './field-types.ts';
import { plain } from './markdown-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageField } from './page-field.ts';

const NAME = /^[A-Za-z_][\w.[\]-]*$/;
const TYPE_ALONE =
  /^(?:<[^>]*>|[`*\s])*(?:string|number|integer|int|float|double|boolean|bool|object|array|decimal|null)(?:\[\])?(?:[`*\s|,]|\bor\b|null|object|array|\[.*\]|\(.*\)|required|optional)*$/i;

/** The fields that tables, lists and components of the page describe. */
export const findFields = (blocks: readonly PageBlock[]): readonly PageField[] =>
  blocks.flatMap((block, index) => [
    ...readRow(block),
    ...readComponent(blocks, index),
    ...readItem(block),
    ...readApart(blocks, index),
  ]);

function readRow({ kind, cells, line }: PageBlock): readonly PageField[] {
  const [name = '', ...others] = cells;
  if (kind !== 'row' || !NAME.test(name)) return [];
  const type = others.find((cell) => TYPE_ALONE.test(cell));
  const place = others.find((cell) => /^(?:header|query|path)$/i.test(cell))?.toLowerCase();
  if (type === undefined && place === undefined) return [];
  const required = others
    .map((cell) =>
      /^(?:yes|true|✓|✅)$/i.test(cell)
        ? 'required'
        : /^(?:no|false)$/i.test(cell)
          ? 'optional'
          : cell,
    )
    .map(requiredIn)
    .find((found) => found !== undefined);
  const words = others.filter((cell) => cell !== type).join(' ');
  return [
    {
      line,
      name,
      types: typesIn(type ?? ''),
      isRequired: required,
      in: (place ?? 'body') as PageField['in'],
      words,
    },
  ];
}

/** - `balance` (string, required): what is left */
function readItem({ kind, text, line }: PageBlock): readonly PageField[] {
  if (kind !== 'text') return [];
  const [, name, type, words = ''] =
    /^(?:[-*+]\s+|\d+\.\s+)?(?:[`*]|<[^>]*>)*([A-Za-z_][\w.[\]-]*)(?:[`*]|<\/[^>]*>)*\s*[-–—:(]?\s*[`*(]*((?:string|number|integer|int|float|double|boolean|bool|object|array|decimal)(?:\[\])?[^:.–—]{0,40}?)[`*)]*(?:\s*[:.–—-]\s*(.*))?$/i.exec(
      text,
    ) ?? [];
  if (name !== undefined && type !== undefined)
    return [
      {
        line,
        name,
        types: typesIn(type),
        isRequired: requiredIn(type),
        in: 'body',
        words: plain(words),
      },
    ];
  // Without a type: `balance`: what is left
  const [, alone, about = ''] =
    /^[-*+]\s+[*]*`([A-Za-z_][\w.[\]-]*)`[*]*\s*[-–—:]\s*(.+)$/.exec(text) ?? [];
  return alone === undefined
    ? []
    : [{ line, name: alone, types: [], isRequired: undefined, in: 'body', words: plain(about) }];
}

/** Sites write the name, the type and the words of a field as elements of their own. */
function readApart(blocks: readonly PageBlock[], index: number): readonly PageField[] {
  const [name, type, ...others] = blocks.slice(index, index + 4);
  if (!name || !type || name.kind === 'code' || name.kind === 'row' || type.kind !== 'text')
    return [];
  if (!NAME.test(plain(name.text)) || !TYPE_ALONE.test(type.text)) return [];
  const isRequired = [type, others[0]]
    .map((block) => requiredIn(block && block.text.length < 20 ? block.text : ''))
    .find((found) => found !== undefined);
  const words = others.find(({ kind, text }) => kind === 'text' && text.length > 12)?.text ?? '';
  return [
    {
      line: name.line,
      name: plain(name.text),
      types: typesIn(type.text),
      isRequired,
      in: 'body',
      words: plain(words),
    },
  ];
}
