import { isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** Removes actions from the text of an overlay and keeps the rest as written; null when no action is left. */
export function removeActions(text: string, indices: readonly number[]): string | null {
  const document = parseDocument(text);
  const actions = document.get('actions');
  if (!isSeq(actions) || actions.items.every((_, index) => indices.includes(index))) return null;
  const backwards = [...indices].sort((a, b) => b - a);
  if (!actions.flow)
    return backwards.reduce((rest, index) => removeLines(rest, actions, index), text);
  for (const index of backwards) document.deleteIn(['actions', index]);
  return document.toString({ lineWidth: 0 });
}

/** Takes out the lines of one item of a list, from its dash to its last value. */
function removeLines(text: string, list: YAMLSeq, index: number): string {
  const item = list.items[index];
  const [start = 0, end = 0] = (isNode(item) && item.range) || [];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end - 1);
  return text.slice(0, from) + (newline < 0 ? '' : text.slice(newline + 1));
}
