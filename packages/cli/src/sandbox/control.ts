import { UsageError } from '../usage-error.ts';
import { findImpossible } from './behaviour.ts';
import type { SandboxVendor } from './create-sandbox-server.ts';
import { BEHAVIOUR_NAMES, type BehaviourName, withSetting } from './parse-behaviour.ts';
import type { SimulatedVendor } from './simulated-vendor.ts';

/** Where the behaviour of a running sandbox is changed: `POST /_control/<id>?balance=3&fault=429`. */
export const CONTROL_PATH = '/_control/';

/** Changes a vendor as the query says, and answers with how it behaves now. Several parts change together or not at all. */
export function control(
  vendor: Pick<SandboxVendor, 'emulation'>,
  stage: SimulatedVendor,
  query: URLSearchParams,
): Response {
  try {
    let behaviour = stage.behaviour;
    for (const [name, value] of query) {
      if (!isBehaviourName(name))
        throw new UsageError(`there is no "${name}": known are ${BEHAVIOUR_NAMES.join(', ')}`);
      behaviour = withSetting(behaviour, name, value);
    }
    const impossible = findImpossible(behaviour, vendor.emulation);
    if (impossible !== undefined) throw new UsageError(impossible);
    stage.setBehaviour(behaviour);
    return Response.json(behaviour);
  } catch (error) {
    if (error instanceof UsageError)
      return Response.json({ sandbox: 'fuelgauge', error: error.message }, { status: 400 });
    throw error;
  }
}

function isBehaviourName(name: string): name is BehaviourName {
  return (BEHAVIOUR_NAMES as readonly string[]).includes(name);
}
