import { createBalanceRequest } from '@fuelgauge/core/testing';
import { emulations } from '@fuelgauge/registry/emulations';

/** What each vendor answers to a good key, by its id. */
export async function readEmulatedBodies(): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  for (const { id, load } of emulations) {
    const { definition, respond } = await load();
    bodies.set(id, await (await respond(createBalanceRequest(definition, 'any-key'))).text());
  }
  return bodies;
}
