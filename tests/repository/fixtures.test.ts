import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';

interface Fixture {
  readonly origin: string;
  readonly evidence?: string;
  readonly response: { readonly body: string };
}

const specs = join(root, 'specs');
const schema = JSON.parse(readFileSync(join(specs, 'fixture.schema.json'), 'utf8')) as object;
const isFixture = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
const fixtures = readdirSync(specs, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/fixtures\/.*\.json$/.test(path))
  .map((path) => ({
    path,
    fixture: JSON.parse(readFileSync(join(specs, path), 'utf8')) as Fixture,
  }));

test.each(fixtures)('$path has the form of a fixture', ({ fixture }) => {
  isFixture(fixture);
  expect(isFixture.errors ?? []).toEqual([]);
});

test.each(fixtures.filter(({ fixture }) => fixture.origin === 'wire'))(
  '$path proves that it was seen on the wire',
  ({ fixture }) => {
    expect(fixture.evidence).toMatch(/^evidence\.md#capture-\d+/);
  },
);

test('a capture without its number is refused', () => {
  const wire = fixtures.find(({ fixture }) => fixture.origin === 'wire')?.fixture;
  expect(isFixture({ ...wire, evidence: 'evidence.md#somebody-said-so' })).toBe(false);
});

test('evidence that leads nowhere is refused', () => {
  const [{ fixture } = { fixture: undefined }] = fixtures;
  expect(isFixture({ ...fixture, evidence: 'somebody said so' })).toBe(false);
});

test('no fixture carries anything that looks like a key', () => {
  for (const { fixture } of fixtures)
    expect(fixture.response.body).not.toMatch(/\b(lk_|pollo_|ydc-sk-)[A-Za-z0-9-]{8,}/);
});
