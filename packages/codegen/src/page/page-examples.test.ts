import { describe, expect, test } from 'vitest';
import { creditsDocument } from '../test-support/credits-document.ts';
import { mintlifyPage } from '../test-support/pages.ts';
import { importPage } from './import-page.ts';
import { createPage } from './page.ts';

const document = creditsDocument();
const run = (page: Uint8Array) =>
  importPage(createPage('page.md', page), { retrieved: '2026-01-02' });

describe('page and document are held against each other', () => {
  const notes = (above: string, edit: (d: ReturnType<typeof creditsDocument>) => void = () => {}) =>
    run(mintlifyPage({ document: edited(edit), above })).notes;
  const example = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value)}\n\`\`\``;

  test.each([
    { name: 'an example that fits', given: example({ balance: 1, state: 'live' }), want: [] },
    { name: 'an example of an error', given: example({ code: 'no' }), want: [] },
    {
      name: 'an example of another type',
      given: example({ balance: '1', state: 'live' }),
      want: [/does not fit the schema of 200: \/balance must be number/],
    },
    {
      name: 'an example with null',
      given: example({ balance: 1, state: 'live', bought: null }),
      want: [/\/bought must be string/],
    },
    {
      name: 'no JSON',
      given: '```json\n{ balance }\n```',
      want: [/^the example on line 5 of the page is not JSON$/],
    },
    {
      name: 'a table that says null',
      given: '| balance | number or null | Left |',
      want: [/balance is number or null, in the schema it cannot be null/],
    },
    { name: 'a table that agrees', given: '| `balance` | number | Left |', want: [] },
  ])('$name', ({ given, want }) => {
    const found = notes(given);
    expect(found).toHaveLength(want.length);
    for (const [index, pattern] of want.entries()) expect(found[index]).toMatch(pattern);
  });

  test('lines are counted from the first one, below a byte order mark too', () => {
    const page = mintlifyPage({ document, above: '```json\n{ balance }\n```', bom: true });
    expect(run(page).notes).toEqual(['the example on line 5 of the page is not JSON']);
  });

  test('a schema that is not valid', () => {
    const pattern = (d: ReturnType<typeof creditsDocument>) =>
      (d.components.schemas.Credits.properties.state = { pattern: '(?i)a' });
    expect(notes(example({ balance: 1, state: 'live' }), pattern)).toEqual([
      'the example on line 5 of the page does not fit the schema of 200: it cannot be checked, since the schema itself is not valid',
    ]);
  });

  test('the examples of the document itself', () => {
    const found = notes('', (d) => {
      const content = d.paths['/credits'].get.responses['200'].content['application/json'];
      content.example = { balance: 'much', state: 'live' };
      d.paths['/credits'].get.responses['401'].content['application/json'].examples = {
        bad: { value: {} },
      };
    });
    expect(found).toEqual([
      'GET /credits 200, example, does not fit its schema: /balance must be number',
      "GET /credits 401, bad, does not fit its schema: the body must have required property 'code'",
    ]);
  });

  test('`nullable` counts in 3.0 alone', () => {
    const nullable = (d: ReturnType<typeof creditsDocument>) =>
      (d.components.schemas.Credits.properties.bought.nullable = true);
    const given = example({ balance: 1, state: 'live', bought: null });
    expect(notes(given, nullable)).toHaveLength(1);
    expect(notes(given, (d) => Object.assign(d, { openapi: '3.0.3' }) && nullable(d))).toEqual([]);
  });
});

function edited(edit: (d: ReturnType<typeof creditsDocument>) => void) {
  const copy = creditsDocument();
  edit(copy);
  return copy;
}
