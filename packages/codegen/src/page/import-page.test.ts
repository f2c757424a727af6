import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256 } from '../json/canonical-json.ts';
import { getIn, type Json } from '../json/json.ts';
import { parseYaml } from '../json/yaml-source.ts';
import { creditsDocument } from '../test-support/credits-document.ts';
import { fernPage, mintlifyPage, yamlOf } from '../test-support/pages.ts';
import { type ImportOptions, importPage } from './import-page.ts';
import { createPage } from './page.ts';

const document = creditsDocument();
const day = { retrieved: '2026-01-02' };
const run = (page: Uint8Array, options: Partial<ImportOptions> = {}) =>
  importPage(createPage('page.md', page), { ...day, ...options });
const full = (): Json => ({
  ...document,
  tags: [{ name: 'all' }],
  paths: {
    ...document.paths,
    '/tea': { get: { summary: 'Tea', responses: { '200': { description: 'Tea', content: {} } } } },
    '/balance/{id}': { get: { parameters: [], responses: {} } },
  },
  components: {
    ...document.components,
    schemas: { ...document.components.schemas, Unused: { type: 'string' } },
  },
});

describe('the same document comes out of every form of page', () => {
  test.each<{ name: string; page: Uint8Array; form: string; source?: string }>([
    { name: 'four ticks', page: mintlifyPage({ document }), form: 'mintlify' },
    { name: 'three ticks', page: mintlifyPage({ document, ticks: '```' }), form: 'mintlify' },
    { name: 'five ticks', page: mintlifyPage({ document, ticks: '`````' }), form: 'mintlify' },
    {
      name: 'a method in small letters',
      page: mintlifyPage({ document, info: 'get /credits' }),
      form: 'mintlify',
    },
    {
      name: 'a source token',
      page: mintlifyPage({ document, info: 'api/o.yml GET /credits' }),
      form: 'mintlify',
      source: 'api/o.yml',
    },
    {
      name: 'a source address',
      page: mintlifyPage({ document, info: 'https://b.example/o.json get /credits' }),
      form: 'mintlify',
      source: 'https://b.example/o.json',
    },
    {
      name: 'a theme behind it',
      page: mintlifyPage({ document, info: 'GET /credits theme={null}' }),
      form: 'mintlify',
    },
    { name: 'CRLF', page: mintlifyPage({ document, newline: '\r\n' }), form: 'mintlify' },
    { name: 'a byte order mark', page: mintlifyPage({ document, bom: true }), form: 'mintlify' },
    {
      name: 'other fences above',
      page: mintlifyPage({
        document,
        above: '```yaml\nopenapi: no\n```\n\n````yaml POST /tea\npaths: {}\n````',
      }),
      form: 'mintlify',
    },
    {
      name: 'no heading of its own',
      page: mintlifyPage({ document, heading: 'Reference' }),
      form: 'mintlify',
    },
    { name: 'Fern', page: fernPage(document), form: 'fern-openapi' },
  ])('$name', ({ page, form, source = null }) => {
    const { record, vendored } = run(page);
    expect(record).toMatchObject({
      form,
      pageSha256: sha256(page),
      canonicalSha256: sha256(canonicalJson(document)),
    });
    expect(record.fence).toMatchObject({ source, path: '/credits' });
    expect(vendored?.document).toEqual(document);
  });
});

test('an embedded document is kept byte for byte', () => {
  const bytes = run(mintlifyPage({ document, newline: '\r\n' })).files.get('vendored.openapi.yaml');
  expect(Buffer.from(bytes ?? '').toString()).toBe(yamlOf(document).replaceAll('\n', '\r\n'));
});

describe('a full document', () => {
  const pages = { yaml: Buffer.from(yamlOf(full())), json: Buffer.from(JSON.stringify(full())) };
  const reach = { ...document };

  test.each(['yaml', 'json'] as const)(
    '%s: the operation and what it reaches are cut out, of the rest its hash is kept',
    (kind) => {
      const { record, files, vendored } = run(pages[kind], { operation: 'GET /credits' });
      expect(record.form).toBe('document');
      expect(files.get('full.openapi.yaml')).toBe(null);
      expect(record.pageSha256).toBe(sha256(pages[kind]));
      const cut = vendored?.document;
      expect(Object.keys(getIn(cut, 'paths') ?? {})).toEqual(['/credits']);
      expect(getIn(cut, 'components', 'schemas')).toEqual(reach.components.schemas);
      expect(Object.keys(getIn(cut, 'components', 'securitySchemes') ?? {})).toEqual(['bearer']);
      const text = String(files.get('vendored.openapi.yaml'));
      expect(record.canonicalSha256).toBe(sha256(canonicalJson(parseYaml('v', text).value)));
    },
  );

  test('the operation that alone sounds like a balance is found', () => {
    expect(run(pages.json).record.fence).toEqual({ source: null, method: 'GET', path: '/credits' });
  });

  test('the operation of the last import is found again', () => {
    const previous = run(pages.json, { operation: 'GET /credits' }).record;
    expect(run(pages.json, { previous }).record.fence).toEqual(previous.fence);
  });

  test('what an example or an extension refers to is not looked for, what a mapping names is', () => {
    const whole = edited((d) => {
      const [far, cat] = [
        'https://elsewhere.example/a.json',
        { allOf: [{ $ref: '#/components/schemas/Credits' }] },
      ];
      Object.assign(d.components.schemas, { Cat: cat, Dog: cat, Cow: cat });
      d.components.schemas.Credits.discriminator = {
        propertyName: 'state',
        mapping: { live: '#/components/schemas/Cat', held: 'Dog' },
      };
      d.paths['/credits'].get['x-samples'] = [{ $ref: far }];
      d.paths['/credits'].get.responses['200'].content['application/json'].example = { $ref: far };
      d.paths['/tea'] = { get: { responses: { '200': { $ref: far } } } };
    });
    const { vendored } = run(Buffer.from(JSON.stringify(whole)), { operation: 'GET /credits' });
    const schemas = Object.keys(getIn(vendored?.document, 'components', 'schemas') ?? {});
    expect(schemas.sort()).toEqual(['Cat', 'Credits', 'Dog', 'Problem']);
  });

  test('where several could be meant, one must be named', () => {
    const two = {
      ...document,
      paths: { ...document.paths, '/wallet': document.paths['/credits'] },
    };
    expect(() => run(Buffer.from(JSON.stringify(two)))).toThrow(
      'Pass --operation "GET /…": the document has GET /credits, GET /wallet',
    );
  });
});

test('the same document twice is one', () => {
  const page = Buffer.concat([mintlifyPage({ document }), mintlifyPage({ document })]);
  expect(run(page).vendored?.document).toEqual(document);
});

test.each<{ name: string; page: () => Uint8Array; options?: Partial<ImportOptions>; want: RegExp }>(
  [
    {
      name: 'two documents for the same operation',
      page: () =>
        Buffer.concat([
          mintlifyPage({ document }),
          mintlifyPage({ document: edited((d) => (d.info.version = '2')) }),
        ]),
      options: { operation: 'get /credits' },
      want: /embeds 2 documents for get \/credits/,
    },
    {
      name: 'another operation than the one that is asked for',
      page: () => mintlifyPage({ document }),
      options: { operation: 'GET /tea' },
      want: /embeds the document of GET \/credits, and --operation names another one/,
    },
    {
      name: 'a version that is a number',
      page: () =>
        Buffer.from(
          mintlifyPage({ document }).toString().replace('openapi: 3.1.0', 'openapi: 3.1'),
        ),
      want: /its version is the number 3.1, not text/,
    },
    { name: 'prose', page: () => Buffer.from('Just words.'), want: /is prose.*transcribe it/ },
    {
      name: 'Swagger 2',
      page: () => Buffer.from('swagger: "2.0"\npaths: {}\n'),
      want: /it is Swagger 2: convert it first \(npx swagger2openapi/,
    },
    {
      name: 'an excerpt in a notation of its own, made of a document that it names',
      page: () =>
        Buffer.from(
          '````yaml https://brew.example/openapi.json get /credits\npaths:\n  path: /credits\n````\n',
        ),
      want: /no field "openapi"\n.*pass --page https:\/\/brew\.example\/openapi\.json --operation "GET \/credits"/,
    },
    {
      name: 'a fence that names what is not there',
      page: () => mintlifyPage({ document, info: 'GET /coffee' }),
      want: /no operation GET \/coffee; it has GET \/credits/,
    },
    {
      name: 'a page that is cut off',
      page: () => mintlifyPage({ document }).slice(0, -6),
      want: /never closed/,
    },
    {
      name: 'no success schema',
      page: () =>
        mintlifyPage({
          document: edited((d) => delete d.paths['/credits'].get.responses['200'].content),
        }),
      want: /no schema for a successful JSON response: transcribe it/,
    },
    {
      name: 'an empty success schema',
      page: () =>
        mintlifyPage({
          document: edited(
            (d) =>
              (d.paths['/credits'].get.responses['200'].content['application/json'].schema = {}),
          ),
        }),
      want: /no schema for a successful JSON response/,
    },
    {
      name: 'a call that is not a GET',
      page: () =>
        mintlifyPage({
          document: edited((d) => (d.paths['/credits'] = { post: d.paths['/credits'].get })),
          info: 'POST /credits',
        }),
      want: /is not a GET/,
    },
    {
      name: 'a construct of 3.2 in reach',
      page: () =>
        mintlifyPage({
          document: edited((d) => {
            d.openapi = '3.2.0';
            d.paths['/credits'].get.responses['200'].content['application/json'].itemSchema = {
              type: 'string',
            };
          }),
        }),
      want: /itemSchema is of OpenAPI 3.2, and no type would be made of it/,
    },
    {
      name: 'a whole query string as a parameter',
      page: () =>
        mintlifyPage({
          document: edited((d) =>
            d.paths['/credits'].get.parameters.push({ name: 'q', in: 'querystring', content: {} }),
          ),
        }),
      want: /\/in is of OpenAPI 3.2/,
    },
    {
      name: 'another form than the last time',
      page: () => fernPage(document),
      options: { previous: run(mintlifyPage({ document })).record },
      want: /of the form fern-openapi, it was mintlify.*--accept-form/,
    },
    {
      name: 'a document that leads elsewhere',
      page: () =>
        Buffer.from(
          JSON.stringify(
            edited((d) => (d.components.schemas.Credits = { $ref: 'https://b.example/s.json' })),
          ),
        ),
      want: /leads out of the document/,
    },
  ],
)('refuses $name', ({ page, options, want }) => {
  expect(() => run(page(), options)).toThrow(want);
});

test('3.2 is read where nothing of it is in reach', () => {
  const newer = edited((d) => {
    d.openapi = '3.2.0';
    d.paths['/stream'] = {
      get: { responses: { '200': { content: { 'text/event-stream': { itemSchema: {} } } } } },
    };
  });
  const { vendored } = run(Buffer.from(JSON.stringify(newer)), { operation: 'GET /credits' });
  expect(Object.keys(getIn(vendored?.document, 'paths') ?? {})).toEqual(['/credits']);
});

test('another form is taken when it is accepted; what the old one needed goes', () => {
  const previous = run(Buffer.from('Just words.'), { form: 'prose' }).record;
  const { record, files } = run(fernPage(document), { previous, acceptForm: true });
  expect(record.form).toBe('fern-openapi');
  expect(files.get('transcribed.openapi.yaml')).toBeNull();
});

test('what a second import is not told, it keeps', () => {
  const previous = run(mintlifyPage({ document }), {
    url: 'https://docs.brew.example/c.md',
  }).record;
  expect(previous.index).toBe('https://docs.brew.example/llms.txt');
  expect(run(fernPage(document), { previous, acceptForm: true }).record).toMatchObject({
    url: previous.url,
    index: previous.index,
  });
});

function edited(edit: (d: ReturnType<typeof creditsDocument>) => void) {
  const copy = creditsDocument();
  edit(copy);
  return copy;
}
