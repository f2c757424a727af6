import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import renovate from '../../renovate.json' with { type: 'json' };
import { root } from '../../scripts/lib/workspace.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readYaml = (path: string) => parseYaml(path, read(path)).value as unknown;

interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly {
    readonly type: string;
    readonly id?: string;
    readonly attributes: {
      readonly label?: string;
      readonly value?: string;
      readonly options?: readonly unknown[];
    };
  }[];
}
const folder = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(join(root, folder))
  .filter((file) => file !== 'config.yml')
  .map((file) => ({ file, form: readYaml(join(folder, file)) as Form }));

test('there is a form for a vendor that changed, and one for a new vendor', () => {
  expect(forms.map(({ file }) => file).sort()).toEqual(['new-vendor.yml', 'vendor-changed.yml']);
});

describe.each(forms)('$file', ({ form: { name, description, body } }) => {
  const [notes, fields] = [true, false].map((isNote) =>
    body.filter(({ type }) => (type === 'markdown') === isNote),
  );

  test('has fields that can be answered', () => {
    expect([name, description].every(Boolean)).toBe(true);
    for (const { type, id, attributes } of fields ?? []) {
      expect(type).toMatch(/^(input|textarea|dropdown|checkboxes)$/);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
      expect(type === 'dropdown' || type === 'checkboxes').toBe(attributes.options !== undefined);
    }
    expect(new Set(fields?.map(({ id }) => id)).size).toBe(fields?.length);
  });

  test('asks for no key', () => {
    expect(notes?.[0]?.attributes.value).toContain('Never paste an API key');
  });
});

test('owners are a placeholder, of paths that are there', () => {
  const rules = read('.github/CODEOWNERS')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ +/));
  for (const [path = '', ...owners] of rules) {
    expect(owners).toEqual(['@OWNER']);
    expect(path === '*' || existsSync(join(root, path)), path).toBe(true);
  }
});

test('updates wait as long as an installation does', () => {
  const { minimumReleaseAge: minutes } = readYaml('pnpm-workspace.yaml') as {
    minimumReleaseAge: number;
  };
  expect(renovate.minimumReleaseAge).toBe(`${minutes / (24 * 60)} day`);
});

test('a change of the generator is no part of a group', () => {
  const { packageRules } = renovate;
  const generators = packageRules.find((rule) => rule.groupName === null)?.matchPackageNames ?? [];
  const groups = packageRules.filter((rule) => rule.groupName && rule.matchPackageNames);
  expect(generators).toContain('openapi-typescript');
  for (const { matchPackageNames: names = [] } of groups)
    for (const generator of generators) expect(names).toContain(`!${generator}`);
});
