import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { fernPage, mintlifyPage } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const URL = 'https://docs.brew.example/credits.md';
const document = creditsDocument();
let repository: SpecRoot;

beforeAll(async () => {
  repository = await createSpecRoot();
  await repository.write('page.md', mintlifyPage({ document }));
  await repository.spec('import', 'brew', '--page', 'page.md', '--url', URL);
  await repository.write('prose.md', 'Just words.');
  await repository.spec('import', 'tea', '--page', 'prose.md', '--form', 'prose');
});
afterAll(() => repository.remove());

const changed = () => {
  const copy = creditsDocument();
  delete copy.components.schemas.Credits.properties.balance;
  return copy;
};

/** The same page after the vendor took something away, or put something else in its place. */
const without = (edit: (copy: ReturnType<typeof creditsDocument>) => void): Uint8Array => {
  const copy = creditsDocument();
  edit(copy);
  const [path] = Object.keys(copy.paths);
  return mintlifyPage({ document: copy, info: `GET ${path}` });
};
const gone = (rule: string, successors: readonly string[] = []) => ({
  status: 'changed',
  successors,
  classification: { bump: 'major', changes: [{ bump: 'major', rule }] },
});

test.each<{
  name: string;
  files: Record<string, string | Uint8Array>;
  want: object;
  exitCode: number;
}>([
  {
    name: 'the same bytes',
    files: { 'brew.md': mintlifyPage({ document }) },
    want: { status: 'unchanged' },
    exitCode: 0,
  },
  {
    name: 'other words, other line ends, the same document',
    files: { 'brew.md': mintlifyPage({ document, above: 'New words.', newline: '\r\n' }) },
    want: { status: 'unchanged' },
    exitCode: 0,
  },
  {
    name: 'another document',
    files: { 'brew.md': mintlifyPage({ document: changed() }) },
    want: { status: 'changed', classification: { bump: 'major' } },
    exitCode: 1,
  },
  {
    name: 'another form',
    files: { 'brew.md': fernPage(document) },
    want: { status: 'form' },
    exitCode: 1,
  },
  { name: 'prose instead', files: { 'brew.md': 'Words.' }, want: { status: 'form' }, exitCode: 1 },
  {
    name: 'the page at its address',
    files: { 'docs.brew.example/credits.md': mintlifyPage({ document }) },
    want: { status: 'unchanged', url: URL },
    exitCode: 0,
  },
  {
    name: 'elsewhere, as the index says',
    files: {
      'brew.llms.txt':
        '# Brew\n- [Tea](https://docs.brew.example/tea.md)\n- [Credit balance](https://docs.brew.example/billing/credits.md): what is left\n',
      'docs.brew.example/billing/credits.md': mintlifyPage({ document }),
    },
    want: { status: 'moved', url: 'https://docs.brew.example/billing/credits.md' },
    exitCode: 1,
  },
  {
    name: 'the operation under another path',
    files: {
      'brew.md': without((d) => {
        d.paths = { '/v2/credits': d.paths['/credits'] };
      }),
    },
    want: gone('operation-removed', ['GET /v2/credits']),
    exitCode: 1,
  },
  {
    name: 'other operations, likeliest first',
    files: {
      'brew.md': without((d) => {
        const { get } = d.paths['/credits'];
        const other = { responses: { 204: { description: 'Done' } } };
        d.paths = { '/teas': { get: other }, '/orders': { post: other }, '/wallet': { get } };
      }),
    },
    want: gone('operation-removed', ['GET /wallet', 'GET /teas']),
    exitCode: 1,
  },
  {
    name: 'a call that only writes',
    files: {
      'brew.md': without((d) => {
        d.paths['/credits'] = { get: undefined, post: d.paths['/credits'].get };
      }),
    },
    want: gone('operation-removed'),
    exitCode: 1,
  },
  {
    name: 'no success',
    files: { 'brew.md': without((d) => delete d.paths['/credits'].get.responses['200']) },
    want: gone('success-removed'),
    exitCode: 1,
  },
  {
    name: 'a success without a schema',
    files: {
      'brew.md': without((d) => delete d.paths['/credits'].get.responses['200'].content),
    },
    want: gone('success-removed'),
    exitCode: 1,
  },
  {
    name: 'several documents, none of it',
    files: {
      'brew.md': Buffer.concat(
        ['/teas', '/v2/credits'].map((path) =>
          without((d) => {
            d.paths = { [path]: d.paths['/credits'] };
          }),
        ),
      ),
    },
    want: gone('operation-removed', ['GET /v2/credits', 'GET /teas']),
    exitCode: 1,
  },
  {
    name: 'a document that cannot be read',
    files: {
      'brew.md': mintlifyPage({ document: 'openapi: 3.1.0\npaths: [', info: 'GET /credits' }),
    },
    want: { status: 'changed', classification: null },
    exitCode: 1,
  },
  {
    name: 'an empty page',
    files: { 'brew.md': ' \n' },
    want: { status: 'unreachable' },
    exitCode: 2,
  },
  { name: 'nowhere', files: {}, want: { status: 'unreachable' }, exitCode: 2 },
  {
    name: 'a page that is cut off',
    files: { 'brew.md': mintlifyPage({ document }).slice(0, -6) },
    want: { status: 'unreachable' },
    exitCode: 2,
  },
])('$name', async ({ name, files, want, exitCode }) => {
  const folder = name.replaceAll(/\W+/g, '-');
  await repository.write(`${folder}/README`, '');
  for (const [path, content] of Object.entries(files))
    await repository.write(`${folder}/${path}`, content);
  const result = await repository.spec('drift', 'brew', '--pages', folder, '--json');
  expect(JSON.parse(result.out.join(''))).toMatchObject({
    drifts: [{ provider: 'brew', ...want }],
  });
  expect(result.out).toHaveLength(1);
  expect(result.exitCode).toBe(exitCode);
});

test.each([
  { given: 'Just words.', want: 'unchanged' },
  { given: 'Other words.', want: 'changed' },
])('prose: $want', async ({ given, want }) => {
  await repository.write('prose/tea.html.txt', given);
  const { out } = await repository.spec('drift', 'tea', '--pages', 'prose');
  expect(out[0]).toMatch(new RegExp(`^tea +${want} `));
});

test('all providers are looked at, and what changed is said', async () => {
  await repository.write('all/brew.md', mintlifyPage({ document: changed() }));
  await repository.write('all/tea.md', 'Just words.');
  const { out, exitCode } = await repository.spec('drift', '--pages', 'all');
  expect(out.join('\n')).toMatch(
    /^brew +changed .*\n +major {2}GET \/credits 200: balance is gone/,
  );
  expect(out.at(-1)).toMatch(/^tea +unchanged/);
  expect(exitCode).toBe(1);
});

test.each([
  ['drift', 'none'],
  ['drift', '--pgaes', 'x'],
  ['drfit'],
  ['classify', 'one'],
  ['import'],
  ['update', '../brew'],
])('a wrong call is a usage error: %s %s', async (...args) => {
  await expect(repository.spec(...args)).rejects.toThrow(
    expect.objectContaining({ name: 'UsageError' }),
  );
});
