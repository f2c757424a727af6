import { expect, test } from 'vitest';
import { countByPurpose } from '../../scripts/lib/count-yaml.ts';

const HEAD = `overlay: 1.1.0
info: { title: Acme, version: '1' }
actions:
`;
const none = { meaning: 0, corrections: 0, errors: 0, evidence: 0 };

test('the meaning is counted without its errors, descriptions, comments and empty lines', () => {
  const overlay = `${HEAD}  - target: $
    description: >-
      Which field it is.
      Evidence: page.
    update:
      x-fuelgauge:
        name: Acme

        # As the page has it.
        errors:
          codeAt: [/code]
          rules: []
        group: media
`;
  expect(countByPurpose(overlay, 'meaning')).toEqual({
    ...none,
    meaning: 8,
    errors: 3,
    evidence: 4,
  });
});

test.each([
  {
    given: "target: $.paths['/a'].get.responses\n    update: { '401': {}, default: {} }",
    errors: 5,
  },
  { given: "target: $.paths['/a'].get.responses['429']\n    update: { headers: {} }", errors: 5 },
  { given: 'target: $.components.schemas\n    update:\n      Error: { type: object }', errors: 6 },
  { given: "target: $.paths['/a'].get.responses['200']\n    update: { content: {} }", errors: 0 },
  { given: "target: $.paths['/a'].get.responses\n    update: { '200': {}, '401': {} }", errors: 0 },
])('of $given $errors lines are about errors', ({ given, errors }) => {
  const overlay = `${HEAD}  - ${given}\n`;
  const lines = overlay.trimEnd().split('\n').length;
  expect(countByPurpose(overlay, 'corrections')).toEqual({
    ...none,
    errors,
    corrections: lines - errors,
  });
});

test('the frame of a file belongs to its corrections, where it has any', () => {
  const overlay = `${HEAD}  - target: $.components.schemas.Error\n    remove: true\n  - target: $.info\n    remove: true\n`;
  expect(countByPurpose(overlay, 'corrections')).toEqual({ ...none, corrections: 5, errors: 2 });
});

test('a vendor without the file has no lines', () => {
  expect(countByPurpose('', 'corrections')).toEqual(none);
});
