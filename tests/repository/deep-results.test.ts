import { expect, test } from 'vitest';
import { hashSources } from '../../scripts/lib/deep/deep-proof.ts';
import { proofs, readDeepResults } from '../../scripts/lib/deep/run-deep.ts';

const results = await readDeepResults();

test.each(proofs)('the result of "$name" speaks of the sources as they are now', (proof) => {
  expect(results[proof.name]?.sourcesSha256, 'run npm run test:deep').toBe(hashSources(proof));
});

test('no result is left of a proof that is gone', () => {
  expect(Object.keys(results).sort()).toEqual(proofs.map(({ name }) => name).sort());
});

test('a changed source voids the result', () => {
  expect(hashSources({ sources: ['package.json'] })).not.toBe(
    hashSources({ sources: ['turbo.json'] }),
  );
});
