import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProviderDefinition } from '@fuelgauge/core';
import { createBalanceRequest } from '@fuelgauge/core/testing';
import { SpecError } from '../errors/spec-error.ts';
import type { Json } from '../json/json.ts';
import { dropExternalReferences } from '../openapi/drop-external-references.ts';
import { startPrism } from './start-prism.ts';

/** Boots Prism with a resolved document and asks it for the balance: a judge that shares no code with our emulation. */
export async function bootPrism(document: Json, definition: ProviderDefinition): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fuelgauge-prism-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(dropExternalReferences(document)));
  const prism = await startPrism(file).catch(() => {
    throw new SpecError('prism does not start with the resolved document');
  });
  try {
    const { successStatus = 200 } = definition;
    const { url, headers } = createBalanceRequest(definition, 'key', prism.url);
    const { status } = await fetch(url, { headers });
    if (status !== successStatus)
      throw new SpecError(
        `prism answers ${status} to the balance, not ${successStatus}: see the document`,
      );
  } finally {
    await prism.close();
    await rm(folder, { recursive: true });
  }
}
