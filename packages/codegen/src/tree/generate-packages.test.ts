import { expect, test } from 'vitest';
import { acmeDocument, acmeMeaning, changed, specFiles } from '../test-support/acme-spec.ts';
import { generatePackages, makePackages } from './generate-packages.ts';

const teaMeaning = changed(acmeMeaning, (copy) => {
  Object.assign(copy, { name: 'Tea & Co', key: { variables: ['TEA_API_KEY'] }, free: true });
  Object.assign(copy, {
    rateLimits: [{ requests: 5, perSeconds: 1, of: 'ip', note: 'all calls' }],
  });
});
const two = new Map([
  ...specFiles(),
  ...specFiles({ id: 'green-tea', meaning: teaMeaning }),
  ['specs/README.md', '# specs'],
]);

test('each spec folder becomes a package, and all together the registry', async () => {
  const files = await generatePackages(two);
  const provider = [
    'README.md',
    'openapi.json',
    'package.json',
    'src/document.ts',
    'src/emulation.ts',
    'src/index.ts',
    'src/msw.ts',
    'src/provider.ts',
    'src/schema.ts',
    'tsconfig.json',
  ];
  const registry = [
    'README.md',
    'package.json',
    'src/catalog.gen.ts',
    'src/emulations.gen.ts',
    'src/refused.gen.ts',
    'src/registry.gen.ts',
    'tsconfig.json',
  ];
  expect([...files.keys()]).toEqual([
    ...provider.map((name) => `packages/providers/acme/${name}`),
    ...provider.map((name) => `packages/providers/green-tea/${name}`),
    ...registry.map((name) => `packages/registry/${name}`),
  ]);
});

test('types that are known are not made again', async () => {
  const asked: string[] = [];
  const { packages } = await makePackages(two, {
    unchanged: [],
    findSchema(id, typed) {
      asked.push(typed);
      return id === 'acme' ? 'known' : undefined;
    },
  });
  const [acme, tea] = packages.map(({ files }) =>
    files.find(([path]) => path.endsWith('/src/schema.ts')),
  );
  expect(acme?.[1]).toBe('known');
  expect(tea?.[1]).toContain('export interface paths');
  expect(asked[0]).toContain('"paths"');
  expect(asked[0]).toBe(asked[1]); // what amounts mean has no types
});

test('two runs give the same bytes, in whatever order the files come', async () => {
  const once = await generatePackages(two);
  const again = await generatePackages(new Map([...two].reverse()));
  expect([...again]).toEqual([...once]);
});

test('every TypeScript and Markdown file says in line 1 where it comes from', async () => {
  for (const [path, text] of await generatePackages(two)) {
    if (!/\.(ts|md)$/.test(path)) continue;
    const provider = /providers\/([^/]+)/.exec(path)?.[1] ?? '';
    const source = path.endsWith('/refused.gen.ts') ? 'refused.yaml' : provider;
    expect(text.split('\n')[0]).toContain(
      `@generated from specs/${source} by pnpm generate; do not edit`,
    );
  }
});

test('the registry names every provider, its package and how it is loaded', async () => {
  const files = await generatePackages(two);
  expect(files.get('packages/registry/src/registry.gen.ts')).toContain(`  {
    id: 'green-tea',
    keyVariables: ['TEA_API_KEY'],
    load: (): Promise<ProviderDefinition> =>
      import('@fuelgauge/green-tea/provider').then((module) => module.greenTea),
  },
`);
  expect(files.get('packages/registry/src/catalog.gen.ts')).toContain(`  {
    id: 'green-tea',
    name: 'Tea & Co',
    package: '@fuelgauge/green-tea',
    keyVariables: ['TEA_API_KEY'],
    unit: 'green-tea:credit',
    ownedUnits: ['green-tea:credit'],
    group: null,
    scope: 'user',
    keyPrefix: null,
    links: { docs: 'https://docs.acme.example', keys: 'https://acme.example/keys', topUp: null },
    free: true,
    rateLimits: [{ requests: 5, perSeconds: 1, of: 'ip', note: 'all calls' }],
  },
`);
  const { dependencies } = JSON.parse(files.get('packages/registry/package.json') ?? '{}');
  expect(dependencies).toEqual({
    '@fuelgauge/acme': 'workspace:^',
    '@fuelgauge/core': 'workspace:^',
    '@fuelgauge/green-tea': 'workspace:^',
  });
});

test('who is not served is in the registry as well, and never both', async () => {
  const refused = (id: string): [string, string] => [
    'specs/refused.yaml',
    `- {id: ${id}, name: Globex, state: held, why: no unit, since: 2026-11-28, source: 'https://globex.example'}\n`,
  ];
  const files = await generatePackages(new Map([...two, refused('globex')]));
  expect(files.get('packages/registry/src/refused.gen.ts')).toContain(`  {
    id: 'globex',
    name: 'Globex',
    state: 'held',
    why: 'no unit',
`);
  await expect(generatePackages(new Map([...two, refused('acme')]))).rejects.toThrow(
    'specs/refused.yaml:1: acme is served, by specs/acme: take it off this list',
  );
});

test('the resolved document goes with the package, meaning included', async () => {
  const files = await generatePackages(specFiles());
  expect(JSON.parse(files.get('packages/providers/acme/openapi.json') ?? '')).toEqual({
    ...acmeDocument,
    'x-fuelgauge': acmeMeaning,
  });
});

test('a change of one spec touches that provider and the registry alone', async () => {
  const before = await generatePackages(two);
  const meaning = changed(teaMeaning, (copy) => (copy.name = 'Green Tea'));
  const after = await generatePackages(
    new Map([...two, ...specFiles({ id: 'green-tea', meaning })]),
  );
  const touched = [...after]
    .filter(([path, text]) => before.get(path) !== text)
    .map(([path]) => path);
  expect(touched.length).toBeGreaterThan(0);
  expect(touched.filter((path) => path.startsWith('packages/providers/acme/'))).toEqual([]);
});

test('problems of all folders come together', async () => {
  const broken = (id: string) => specFiles({ id, meaning: { version: 1 } });
  await expect(generatePackages(new Map([...broken('a'), ...broken('b')]))).rejects.toThrow(
    /specs\/a\/balance[\s\S]*specs\/b\/balance/,
  );
  await expect(
    generatePackages(new Map([...specFiles(), ...specFiles({ id: 'b' })])),
  ).rejects.toThrow('claims the variable ACME_API_KEY, which acme has already');
});
