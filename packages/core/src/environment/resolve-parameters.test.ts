import { expect, test } from 'vitest';
import { acme, acmeWith } from '../test-support/acme.ts';
import { resolveParameters } from './resolve-parameters.ts';

const vendor = acmeWith({
  parameters: {
    team_id: { in: 'path', variables: ['ACME_TEAM_ID', 'ACME_TEAM'] },
    project: { in: 'header', name: 'X-Project', variables: ['ACME_PROJECT'], optional: true },
  },
});

const basic = acmeWith({
  parameters: { sid: { in: ['path', 'basic'], variables: ['ACME_SID'] } },
});

test.each([
  { given: [{ team_id: 't-1' }], want: { team_id: 't-1' } },
  { given: [{ team_id: ' t-1\n', project: 'p' }], want: { team_id: 't-1', project: 'p' } },
  { given: [undefined, { ACME_TEAM: 't-2' }], want: { team_id: 't-2' } },
  { given: [{}, { ACME_TEAM_ID: ' ', ACME_TEAM: 't-2' }], want: { team_id: 't-2' } },
  { given: [{ team_id: 't-1' }, { ACME_TEAM_ID: 't-2' }], want: { team_id: 't-1' } },
  { given: [{ team_id: 'a/../b?c#d' }], want: { team_id: 'a/../b?c#d' } },
] as const)('$given is $want', ({ given: [given, env = {}], want }) => {
  expect({ ...resolveParameters(vendor, given, env) }).toEqual(want);
});

test.each([
  { given: [vendor, {}] },
  { given: [vendor, { team_id: '' }, { ACME_TEAM_ID: 't-2' }] },
  { given: [vendor, { team_id: '..' }] },
  { given: [vendor, { team_id: '.' }] },
  { given: [vendor, { team_id: 'a b' }] },
  { given: [vendor, { team_id: 'ä' }] },
  { given: [vendor, { team_id: 5 }] },
  { given: [vendor, { team_id: 'x'.repeat(257) }] },
  { given: [vendor, { team_id: 't-1', project: '' }] },
  { given: [vendor, { team_id: 't-1', other: 'x' }] },
  { given: [vendor, { team_id: 't-1', toString: 'x' }] },
  { given: [acme, { team_id: 't-1' }] },
  { given: [vendor, { team_id: 't-1' }, { ACME_PROJECT: ' ' }] },
  { given: [basic, { sid: 'AC1:x' }] },
] as const)('$given.1 is refused, and not quoted', ({ given: [definition, given, env = {}] }) => {
  expect(() => resolveParameters(definition, given as Record<string, unknown>, env)).toThrow(
    expect.objectContaining({ kind: 'invalid_config', reason: 'parameter' }),
  );
});
