import { SpecError, throwIfAny } from '../errors/spec-error.ts';
import { getMember, type Json } from '../json/json.ts';
import type { YamlSource } from '../json/yaml-source.ts';
import { findActionFaults } from './action-faults.ts';
import {
  type ActionReport,
  applyOverlay,
  type InspectAction,
  type OverlayResult,
} from './apply-overlay.ts';
import { OverlayError } from './overlay-error.ts';
import { suggestTargets } from './suggest-targets.ts';

/**
 * Applies an overlay file. An action without effect is an error, since the vendor has changed its
 * document, and so is one that makes a schema that is not valid.
 */
export function applyOverlayStrictly(document: Json, overlay: YamlSource): Json {
  const { document: result, actions } = run(document, overlay, findActionFaults);
  // What a later action puts right was only a step.
  const left = new Set(findActionFaults(document, result));
  throwIfAny(
    actions.flatMap((action) =>
      action.changed
        ? action.faults
            .filter((fault) => left.has(fault))
            .map((fault) => `${describeAction(action, overlay)} ${fault}`)
        : [describeIdle(action, overlay, document)],
    ),
  );
  return result;
}

/** The indices of actions that no longer have an effect. */
export function findIdleActions(document: Json, overlay: YamlSource): readonly number[] {
  return run(document, overlay)
    .actions.filter((action) => !action.changed)
    .map(({ index }) => index);
}

/** One problem for each action without a description: every correction cites its evidence. */
export function findUndescribed(overlay: YamlSource): string[] {
  const actions = getMember(overlay.value, 'actions');
  return (Array.isArray(actions) ? actions : []).flatMap((action, index) =>
    getMember(action, 'description')
      ? []
      : [`${locateAction(overlay, index)} needs a description that cites its evidence`],
  );
}

function run(document: Json, overlay: YamlSource, inspect?: InspectAction): OverlayResult {
  try {
    return applyOverlay(document, overlay.value, inspect);
  } catch (error) {
    if (!(error instanceof OverlayError)) throw error;
    if (error.index === null) throw new SpecError(`${overlay.locate([])}: ${error.message}`);
    throw new SpecError(`${locateAction(overlay, error.index)}: ${error.message}`);
  }
}

const describeAction = ({ index, target }: ActionReport, overlay: YamlSource): string =>
  `${locateAction(overlay, index)} (${target})`;

function describeIdle(action: ActionReport, overlay: YamlSource, document: Json): string {
  const { target, matched } = action;
  const why =
    matched === 0
      ? 'matches nothing: the vendor moved, renamed or removed it; point the action at the new place, or delete it'
      : 'changes nothing: the vendor has made this correction; delete the action';
  const places = matched === 0 ? suggestTargets(document, target) : [];
  const suggestion = places.length > 0 ? ` (there is ${places.join(', ')})` : '';
  return `${describeAction(action, overlay)} ${why}${suggestion}`;
}

/** People count actions from 1. */
const locateAction = (overlay: YamlSource, index: number): string =>
  `${overlay.locate(['actions', index])}: action ${index + 1}`;
