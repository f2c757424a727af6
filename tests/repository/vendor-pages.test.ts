import { expect, test } from 'vitest';
import { madeUpVendor } from '../../packages/cli/src/test-support/made-up-vendors.ts';
import { renderSharedVariables } from '../../scripts/lib/shared-variables.ts';
import { anchorOf, renderVendorSection } from '../../scripts/lib/vendor-section.ts';

const cost = { meaning: 1, corrections: 0, errors: 0, evidence: 0, transcribed: 0, typescript: 0 };

test.each([
  { given: 'You.com', want: 'youcom' },
  { given: 'Pollo AI', want: 'pollo-ai' },
  { given: 'D-ID', want: 'd-id' },
  { given: 'fal (legacy)', want: 'fal-legacy' },
])('the anchor of $given is $want', ({ given, want }) => {
  expect(anchorOf(given)).toBe(want);
});

test('a section says what the command line says, with links and code', () => {
  const entry = madeUpVendor('acme', {
    others: [{ id: 'call', relation: 'separate', unit: 'acme:call' }],
    parameters: [{ name: 'team', variables: ['ACME_TEAM_ID'], optional: false }],
    regions: ['cn'],
  });
  const section = renderVendorSection({
    entry,
    countsPerUnit: 1,
    cost,
    faults: ['A fault.'],
    further: ['evidence.md'],
  });
  for (const line of [
    '### Acme',
    '| id | `acme` |',
    '| key | `ACME_API_KEY` |',
    '| with it | `ACME_TEAM_ID` (team) |',
    '| region | default, cn: region of the account, or `FUELGAUGE_ACME_REGION` |',
    '| also | acme#call  acme:call, beside it |',
    '| get a key | <https://acme.example/keys> |',
    '- A fault.',
    'Details and sources: [evidence.md](../specs/acme/evidence.md)',
  ])
    expect(section.split('\n')).toContain(line);
});

test('variables that several vendors read are listed with who reads them', () => {
  const twins = [
    madeUpVendor('acme'),
    madeUpVendor('acme-key', { keyVariables: ['ACME_API_KEY'] }),
    madeUpVendor('globex', {
      parameters: [{ name: 'team', variables: ['TEAM_ID'], optional: false }],
    }),
  ];
  expect(renderSharedVariables(twins)).toContain('| `ACME_API_KEY` | `acme`, `acme-key` |');
  expect(renderSharedVariables(twins)).not.toContain('TEAM_ID');
  expect(renderSharedVariables(twins.slice(1))).toContain('no two vendors');
});
