import { refuseUsage, UsageError } from '../errors.ts';
import { checkBehaviour } from './behaviour.ts';
import { BEHAVIOUR_NAMES, type BehaviourName, withSetting } from './parse-behaviour.ts';
import type { SandboxVendor, SimulatedVendor } from './simulated-vendor.ts';
import { createRefusal } from './web-message.ts';

/** Where the behaviour of a running sandbox is changed: `POST /_control/<id>?balance=3&fault=429`. */
export const CONTROL_PATH = '/_control/';

/**
 * Changes a vendor as the query says, and responds with its behaviour. Several settings change together or not at all. A further amount
 * is set by `balance%23id=3`.
 */
export function control(
  { emulation }: Pick<SandboxVendor, 'emulation'>,
  vendor: SimulatedVendor,
  query: URLSearchParams,
): Response {
  try {
    let { behaviour } = vendor;
    for (const [name, value] of query) {
      const [setting = '', ...other] = name.split('#');
      const amount = other.length > 0 ? other.join('#') : undefined;
      if (isBehaviourName(setting)) behaviour = withSetting(behaviour, setting, value, amount);
      else refuseUsage(`unknown setting "${name}": known are ${BEHAVIOUR_NAMES.join(', ')}`);
    }
    checkBehaviour(behaviour, emulation);
    vendor.setBehaviour(behaviour);
    return Response.json(behaviour);
  } catch (error) {
    if (error instanceof UsageError) return createRefusal(400, error.message);
    throw error;
  }
}

function isBehaviourName(name: string): name is BehaviourName {
  return (BEHAVIOUR_NAMES as readonly string[]).includes(name);
}
