import { getMember, isJsonObject, type Json } from '../json/json.ts';
import { OverlayError } from './overlay-error.ts';

/** What one action does; `remove` wins over `copy`, and `copy` over `update`. */
export type OverlayEdit =
  | { readonly kind: 'remove' }
  | { readonly kind: 'copy'; readonly from: string }
  | { readonly kind: 'update'; readonly value: Json };

export interface OverlayAction {
  /** JSONPath (RFC 9535). */
  readonly target: string;
  readonly description: string | null;
  readonly edit: OverlayEdit;
}

const DOCUMENT_FIELDS = ['overlay', 'info', 'extends', 'actions'];
const INFO_FIELDS = ['title', 'version', 'description'];
const ACTION_FIELDS = {
  '1.0': ['target', 'description', 'update', 'remove'],
  '1.1': ['target', 'description', 'update', 'remove', 'copy'],
};

/** Checks an OpenAPI Overlay document (1.0.x or 1.1.x) and gives its actions. */
export function parseOverlay(overlay: Json): readonly OverlayAction[] {
  const version = getMember(overlay, 'overlay');
  const minor = typeof version === 'string' ? /^(1\.[01])\.\d+$/.exec(version)?.[1] : undefined;
  if (minor !== '1.0' && minor !== '1.1')
    throw new OverlayError('"overlay" must be a version 1.0.x or 1.1.x, as text');
  refuseUnknownFields(overlay, DOCUMENT_FIELDS);
  const info = getMember(overlay, 'info');
  for (const field of ['title', 'version']) {
    if (typeof getMember(info, field) !== 'string')
      throw new OverlayError(`info.${field} must be text`);
  }
  refuseUnknownFields(info, INFO_FIELDS);
  const actions = getMember(overlay, 'actions');
  if (!Array.isArray(actions) || actions.length === 0)
    throw new OverlayError('"actions" must list at least one action');
  return actions.map((action, index) => parseAction(action, index, ACTION_FIELDS[minor]));
}

function parseAction(action: Json, index: number, fields: readonly string[]): OverlayAction {
  if (!isJsonObject(action)) throw new OverlayError('an action must be an object', index);
  refuseUnknownFields(action, fields, index);
  const target = getMember(action, 'target');
  if (typeof target !== 'string')
    throw new OverlayError('"target" must be a JSONPath, as text', index);
  const description = getMember(action, 'description') ?? null;
  if (description !== null && typeof description !== 'string') {
    throw new OverlayError('"description" must be text', index);
  }
  return { target, description, edit: parseEdit(action, index) };
}

function parseEdit(action: Json, index: number): OverlayEdit {
  const remove = getMember(action, 'remove') ?? false;
  if (typeof remove !== 'boolean') throw new OverlayError('"remove" must be true or false', index);
  if (remove) return { kind: 'remove' };
  const from = getMember(action, 'copy');
  if (typeof from === 'string') return { kind: 'copy', from };
  if (from !== undefined) throw new OverlayError('"copy" must be a JSONPath, as text', index);
  const value = getMember(action, 'update');
  if (value === undefined)
    throw new OverlayError('an action needs "update", "copy" or "remove: true"', index);
  return { kind: 'update', value };
}

function refuseUnknownFields(
  value: Json | undefined,
  known: readonly string[],
  index?: number,
): void {
  if (!isJsonObject(value)) return;
  const unknown = Object.keys(value).find(
    (name) => !known.includes(name) && !name.startsWith('x-'),
  );
  if (unknown !== undefined) {
    throw new OverlayError(
      `unknown field ${JSON.stringify(unknown)}: this version knows ${known.join(', ')}`,
      index,
    );
  }
}
