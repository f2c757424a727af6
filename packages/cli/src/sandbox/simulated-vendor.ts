import { setTimeout as delay } from 'node:timers/promises';
import { omitUndefined } from '@fuelgauge/core/internal';
import type { Emulation } from '@fuelgauge/core/testing';
import { acceptedKeys } from './accepted-keys.ts';
import { type Behaviour, drained } from './behaviour.ts';

/** One vendor of the sandbox: its emulation, and the only key that it accepts. */
export interface SandboxVendor {
  readonly id: string;
  readonly apiKey: string;
  readonly emulation: Pick<Emulation, 'definition' | 'respond' | 'createResponder'>;
  /** How it behaves at first. @default as the vendor documents it */
  readonly behaviour?: Behaviour;
}

/** What a request leads to: a response, or a connection that ends without one. */
export type Outcome = Response | 'hang' | 'reset';

/** A vendor whose behaviour may change while the sandbox runs. */
export interface SimulatedVendor {
  readonly behaviour: Behaviour;
  /** Changes the behaviour. The balance drains from now on. */
  setBehaviour(behaviour: Behaviour): void;
  respond(request: Request, baseUrl: string): Promise<Outcome>;
}

/** Lets an emulation behave as it is told. `now` is a monotonic clock in milliseconds. */
export function createSimulatedVendor(
  vendor: SandboxVendor,
  now: () => number = () => performance.now(),
): SimulatedVendor {
  const { emulation, behaviour: initial = {} } = vendor;
  const apiKey = acceptedKeys(vendor);
  let behaviour = initial;
  let since = now();
  return {
    get behaviour() {
      return behaviour;
    },
    setBehaviour(next) {
      behaviour = next;
      since = now();
    },
    async respond(request, baseUrl) {
      const { balance, others, drain, fault, latencyMs } = behaviour;
      if (latencyMs !== undefined) await delay(latencyMs);
      if (fault?.connection !== undefined) return fault.connection;
      const left =
        balance !== undefined && drain ? drained(balance, drain, now() - since) : balance;
      return emulation.respond(request, {
        baseUrl,
        apiKey,
        ...omitUndefined({ balance: left, others, error: fault?.error }),
      });
    },
  };
}
