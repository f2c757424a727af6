import { setTimeout as pause } from 'node:timers/promises';
import type { Emulation } from '@fuelgauge/core/testing';
import { type Behaviour, drained } from './behaviour.ts';

/** What becomes of a request: an answer, or a connection that ends without one. */
export type Outcome = Response | 'hang' | 'reset';

/** One vendor of the sandbox, whose behaviour may change while it runs. */
export interface SimulatedVendor {
  readonly behaviour: Behaviour;
  /** The balance drains from now on. */
  setBehaviour(behaviour: Behaviour): void;
  answer(request: Request, baseUrl: string): Promise<Outcome>;
}

/** Puts an emulation on stage. `now` is a monotonic clock in milliseconds. */
export function createSimulatedVendor(
  {
    apiKey,
    emulation,
  }: { readonly apiKey: string; readonly emulation: Pick<Emulation, 'respond'> },
  initial: Behaviour = {},
  now: () => number = () => performance.now(),
): SimulatedVendor {
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
    async answer(request, baseUrl) {
      const { balance, drain, fault, latencyMs } = behaviour;
      if (latencyMs !== undefined) await pause(latencyMs);
      if (fault && 'connection' in fault) return fault.connection;
      const left =
        balance !== undefined && drain ? drained(balance, drain, now() - since) : balance;
      return emulation.respond(request, {
        baseUrl,
        apiKey,
        ...(left === undefined ? {} : { balance: left }),
        ...(fault ? { error: fault.error } : {}),
      });
    },
  };
}
