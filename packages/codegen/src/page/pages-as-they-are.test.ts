import { describe, expect, test } from 'vitest';
import { getIn, type Json } from '../json/json.ts';
import { creditsDocument } from '../test-support/credits-document.ts';
import { mintlifyPage, yamlOf } from '../test-support/pages.ts';
import { type ImportOptions, importPage } from './import-page.ts';
import { createPage } from './page.ts';

const document = creditsDocument();
document.components.securitySchemes = { bearer: document.components.securitySchemes.bearer };
document.info.description = 'It\'s "tea" {& credits}, </b> ok';
const json = JSON.stringify(document);
const yaml = yamlOf(document);
const run = (page: string, options: Partial<ImportOptions> = {}, address = 'page.txt') =>
  importPage(createPage(address, Buffer.from(page)), { retrieved: '2026-01-02', ...options });
const html = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
/** A document as GitBook gives it for one operation: small, and in a fence of its own. */
const one = (path: string, field: string): Json => {
  const copy = creditsDocument();
  copy.paths = { [path]: copy.paths['/credits'] };
  copy.components.schemas.Credits.properties = {
    [field]: { type: 'number' },
    state: { type: 'string' },
  };
  return copy;
};
const fence = (heading: string, text: string, info = 'json'): string =>
  `## ${heading}\n\n> Some words.\n\n\`\`\`${info}\n${text}\n\`\`\`\n\n`;
/** As a program has it: names without quotes, and texts in single ones. */
const literal = (value: Json): string => {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')},]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) =>
    /^[a-z]\w*$/i.test(name) ? `${name}: ${literal(member)}` : `'${name}': ${literal(member)}`,
  );
  return `{ // a comment\n${members.join(',\n')},\n}`;
};
const pushes = (text: string): string =>
  (text.match(/[\s\S]{1,300}/g) ?? [])
    .map(
      (piece) =>
        `<script>self.__next_f.push([1,${JSON.stringify(piece).replaceAll('<', '\\u003c')}])</script>`,
    )
    .join('');

describe('a document is found', () => {
  test.each<{ name: string; given: string; form: string }>([
    { name: 'whole in a fence', given: `# API\n\n${fence('Get credits', json)}`, form: 'fence' },
    { name: 'in a fence of YAML', given: fence('Get credits', yaml, 'yaml'), form: 'fence' },
    { name: 'in a fence without a language', given: fence('Reference', json, ''), form: 'fence' },
    {
      name: 'in a fence of YAML, after the operation',
      given: fence('Get credits', `GET /credits\n${yaml}`, 'yaml'),
      form: 'mintlify',
    },
    {
      name: 'in a fence without a language, after its file and the operation',
      given: fence('Get credits', `\napi/tea.json get /credits\n${json}`, ''),
      form: 'mintlify',
    },
    {
      name: 'in one of several fences',
      given: `# API\n\n${fence('Teas', JSON.stringify(one('/teas', 'weight')))}${fence('Get', json)}`,
      form: 'fence',
    },
    {
      name: 'in a fence among schemas alone, and examples',
      given: `${fence('The pot', '{"openapi":"3.1.0","info":{},"components":{"schemas":{}}}')}${fence('Example', '{"balance": 1, "state": "live"}')}${fence('Get', json)}`,
      form: 'fence',
    },
    {
      name: 'in the program of Swagger UI',
      given: `window.onload = function() {\n  // Build a system\n  let url = window.location.search.match(/url=([^&]+)/);\n  if (url && url.length > 1) {\n    url = decodeURIComponent(url[1]);\n  }\n  let options = {\n  "swaggerDoc": ${JSON.stringify(document, null, 2)},\n  "customOptions": {}\n};\n  url = options.swaggerUrl || url\n  let ui = SwaggerUIBundle(options)\n}\n`,
      form: 'script',
    },
    {
      name: 'in a program that writes it by hand',
      given: `const ui = SwaggerUIBundle({ spec: ${literal(document)}, layout: make(), deep: !0 });`,
      form: 'script',
    },
    {
      name: 'as text in a program',
      given: `export default JSON.parse(${JSON.stringify(json)});`,
      form: 'script',
    },
    { name: 'in data around it', given: `{"data":{"api":${json}},"ok":true}`, form: 'script' },
    {
      name: 'text in the options of Scalar',
      given: html(
        `<div data-configuration="${escapeHtml(JSON.stringify({ content: json }))}"></div>`,
      ),
      form: 'html',
    },
    {
      name: 'YAML in the options of Scalar',
      given: html(
        `<div data-configuration='${escapeHtml(JSON.stringify({ spec: { content: yaml } }))}'></div>`,
      ),
      form: 'html',
    },
    {
      name: 'in the script of Scalar',
      given: html(
        `<script id="api-reference" type="application/json">\n${json.replaceAll('<', '\\u003c')}\n</script>`,
      ),
      form: 'html',
    },
    {
      name: 'in the script of Scalar, escaped as text',
      given: html(
        `<script id="api-reference" type="application/json">${escapeHtml(json)}</script>`,
      ),
      form: 'html',
    },
    {
      name: 'as YAML in a program of Scalar',
      given: html(
        `<script>Scalar.createApiReference('#app', { content: \`${yaml.replaceAll('`', '\\`').replaceAll('<', '\\x3c')}\` })</script>`,
      ),
      form: 'html',
    },
    {
      name: 'in the state of Redoc',
      given: html(
        `<script>const __redoc_state = {"menu":{"activeItemIdx":-1},"spec":{"data":${json.replaceAll('<', '\\u003c')}}};\nvar c = document.getElementById('redoc');</script>`,
      ),
      form: 'html',
    },
    {
      name: 'in the state of ReadMe',
      given: html(
        `<script id="ssr-props" type="application/json" data-initial-props="${escapeHtml(JSON.stringify({ document: { api: { schema: document } } }))}"></script>`,
      ),
      form: 'html',
    },
    {
      name: 'in an attribute of Stoplight',
      given: html(
        `<elements-api apiDescriptionDocument="${escapeHtml(yaml)}" router="hash"></elements-api>`,
      ),
      form: 'html',
    },
    {
      name: 'in pieces that are pushed',
      given: html(pushes(`5:["$","$L1",null,{"spec":${json}}]\n`)),
      form: 'html',
    },
    {
      name: 'under the heading of ReadMe',
      given: fence('OpenAPI definition', json),
      form: 'fern-openapi',
    },
    {
      name: 'under the heading of Apidog',
      given: fence('OpenAPI Specification', yaml, 'yaml'),
      form: 'fern-openapi',
    },
    {
      name: 'behind front matter that names its operation',
      given: `---\ntitle: Credits\nopenapi: get /credits\n---\n${mintlifyPage({ document, info: 'https://b.example/o.json get /credits' })}`,
      form: 'mintlify',
    },
  ])('$name', ({ given, form }) => {
    const { record, vendored } = run(given);
    expect(record.form).toBe(form);
    expect(vendored?.operation.name).toBe('GET /credits');
    expect(getIn(vendored?.document, 'components')).toEqual(document.components);
    expect(getIn(vendored?.document, 'info', 'description')).toEqual(document.info.description);
  });
});

test('of several documents in fences the operation that is asked for counts', () => {
  const page = `${fence('A', JSON.stringify(one('/a/balance', 'balance')))}${fence('B', JSON.stringify(one('/b/balance', 'balance')))}`;
  expect(() => run(page)).toThrow(
    /several documents.*GET \/a\/balance, GET \/b\/balance: pass --operation "GET \/…"/,
  );
  expect(run(page, { operation: 'GET /b/balance' }).vendored?.operation.name).toBe(
    'GET /b/balance',
  );
});

describe('where there is none, its address is told', () => {
  const ADDRESS = 'https://docs.brew.example/api/credits.md';
  test.each<{ name: string; given: string; want: RegExp; address?: string }>([
    {
      name: 'front matter with an operation alone',
      given: '---\ntitle: Credits\nopenapi: GET /billing/balance\n---\n\nWords.',
      want: /shows GET \/billing\/balance of a document that it does not name.*docs\.json.*--operation "GET \/billing\/balance"/,
    },
    {
      name: 'front matter with a file',
      given: `---\nopenapi: 'api/brew.yaml get /credits'\n---\n`,
      address: ADDRESS,
      want: /--page https:\/\/docs\.brew\.example\/api\/api\/brew\.yaml --operation "GET \/credits"$/,
    },
    {
      name: 'front matter with an address',
      given: '---\r\nopenapi: "https://b.example/o.json GET /credits"\r\n---\r\n',
      want: /--page https:\/\/b\.example\/o\.json --operation "GET \/credits"$/,
    },
    {
      name: 'a block of GitBook',
      given: `# Credits\n\n{% openapi src="https://b.example/v1/spec" path="/credits" method="get" %}\n[spec](https://b.example/v1/spec)\n{% endopenapi %}\n`,
      want: /--page https:\/\/b\.example\/v1\/spec --operation "GET \/credits"$/,
    },
    {
      name: 'a block of GitBook that is linked',
      given: `{% openapi-operation spec="brew" path="/credits" method="get" %}\n[OpenAPI brew](https://b.example/raw/o)\n{% endopenapi-operation %}\n`,
      want: /--page https:\/\/b\.example\/raw\/o --operation "GET \/credits"$/,
    },
    {
      name: 'a block of GitBook whose link is broken',
      given: `{% openapi-operation spec="brew" path="/credits" method="get" %}\n[Broken link](broken-reference)\n{% endopenapi-operation %}\n`,
      want: /shows GET \/credits of a document that it does not name/,
    },
    {
      name: 'a link in prose',
      given: '# Credits\n\nThe [document](./openapi.yaml) says it all.',
      address: ADDRESS,
      want: /prose.*pass https:\/\/docs\.brew\.example\/api\/openapi\.yaml$/,
    },
    {
      name: 'an address in prose',
      given: 'The document: https://b.example/openapi.json.',
      want: /pass https:\/\/b\.example\/openapi\.json$/,
    },
    {
      name: 'the address in the options of Scalar',
      given: html(`<div data-configuration='{"url":"/v1/openapi.json"}'></div>`),
      address: ADDRESS,
      want: /pass https:\/\/docs\.brew\.example\/v1\/openapi\.json$/,
    },
    {
      name: 'the address in the options of Redoc',
      given: html('<redoc spec-url="../brew.yaml"></redoc>'),
      address: ADDRESS,
      want: /pass https:\/\/docs\.brew\.example\/brew\.yaml$/,
    },
    {
      name: 'prose in HTML',
      given: html('<h1>Credits</h1><p>Words.</p>'),
      want: /pass its Markdown.*import the page with --form prose/,
    },
  ])('$name', ({ given, want, address }) => {
    expect(() => run(given, {}, address)).toThrow(want);
    expect(run(given, { form: 'prose' }).record.form).toBe('prose');
  });
});

describe('a document in several files is refused with the command that bundles it', () => {
  const split = (edit: (d: ReturnType<typeof creditsDocument>) => void): string => {
    const copy = creditsDocument();
    edit(copy);
    return JSON.stringify(copy);
  };
  test.each<{ name: string; given: string; address: string; want: RegExp }>([
    {
      name: 'paths elsewhere',
      given: split((d) => (d.paths['/credits'] = { $ref: './paths/credits.yaml' })),
      address: 'api/openapi.yaml',
      want: /\$ref \.\/paths\/credits\.yaml leads out .*\(npx redocly bundle api\/openapi\.yaml -o bundled\.yaml\), and pass --page bundled\.yaml$/,
    },
    {
      name: 'schemas elsewhere',
      given: split((d) => (d.components.schemas.Credits = { $ref: 'schemas.yaml#/Credits' })),
      address: 'https://b.example/openapi.yaml',
      want: /npx redocly bundle https:\/\/b\.example\/openapi\.yaml -o/,
    },
    {
      name: 'a name with a blank',
      given: split((d) => (d.paths['/credits'] = { $ref: 'p.yaml' })),
      address: 'my api.yaml',
      want: /redocly bundle 'my api\.yaml' -o/,
    },
  ])('$name', ({ given, address, want }) => {
    expect(() => run(given, {}, address)).toThrow(want);
  });
});
