import { cloneJson, type Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { findIdleActions } from '../overlay/apply-overlay-strictly.ts';
import { removeActions } from '../overlay/remove-actions.ts';

/** The text of an overlay without the actions that do nothing on this document, and how many those were. */
export function dropIdleActions(
  path: string,
  text: string,
  document: Json,
): { text: string | null; dropped: number } {
  const idle = findIdleActions(cloneJson(document), parseYaml(path, text));
  return idle.length === 0
    ? { text, dropped: 0 }
    : { text: removeActions(text, idle), dropped: idle.length };
}
