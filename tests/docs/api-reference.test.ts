import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApiReference } from '../../scripts/lib/api/api-reference.ts';
import { listPublicPackages } from '../../scripts/lib/workspace.ts';

test('the API reference has everything that can be imported, and no comment or type that it cannot show', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'fuelgauge-api-'));
  const { modules, problems } = await createApiReference(folder.path);
  const page = await readFile(join(folder.path, 'index.html'), 'utf8');
  expect(problems).toBe(0);
  const libraries = listPublicPackages().flatMap(({ manifest }) =>
    manifest.exports?.['.'] ? manifest.name : [],
  );
  expect(libraries.length).toBeGreaterThan(3);
  expect(modules).toEqual(expect.arrayContaining(libraries));
  for (const library of libraries) expect(page).toContain(library);
});
