import { expect, test } from 'vitest';
import { acmeMeaning, changed, specFiles } from '../test-support/acme-spec.ts';
import { type Claimant, checkCollisions, claimsOf } from './check-collisions.ts';
import { resolveSpec } from './resolve-spec.ts';

const spec = (id: string, name: string, variable: string): Claimant => {
  const meaning = changed(acmeMeaning, (copy) =>
    Object.assign(copy, { name, key: { variables: [variable] } }),
  );
  const resolved = resolveSpec(id, specFiles({ id, meaning }));
  return { ...claimsOf(resolved), problem: resolved.problem };
};

test.each([
  { other: spec('tea', 'Tea', 'TEA_API_KEY'), want: [] },
  {
    other: spec('tea', 'Tea', 'ACME_API_KEY'),
    want: [
      'specs/tea/balance.overlay.yaml:31: /key/variables/0 claims the variable ACME_API_KEY, which acme has already',
    ],
  },
  { other: spec('tea', 'A.C.M.E', 'TEA_API_KEY'), want: [] },
  {
    other: spec('tea', 'Ac-me!', 'TEA_API_KEY'),
    want: [
      'specs/tea/balance.overlay.yaml:8: /exportName claims the name createAcme, which acme has already',
    ],
  },
  { other: spec('a-cme', 'Tea', 'TEA_API_KEY'), want: [] },
])('$other.id: $want', ({ other, want }) => {
  expect(checkCollisions([spec('acme', 'Acme', 'ACME_API_KEY'), other])).toEqual(want);
});

test('ids that become one constant', () => {
  const [problem] = checkCollisions([spec('a-1', 'One', 'ONE_KEY'), spec('a1', 'Two', 'TWO_KEY')]);
  expect(problem).toContain('claims the constant a1, which a-1 has already');
});
