import { describe, expect, test } from 'vitest';
import { getIn } from '../json/json.ts';
import { creditsDocument } from '../test-support/credits-document.ts';
import { yamlOf } from '../test-support/pages.ts';
import { type ImportOptions, importPage } from './import-page.ts';
import { createPage } from './page.ts';

const document = creditsDocument();
const run = (page: Uint8Array, options: Partial<ImportOptions> = {}) =>
  importPage(createPage('page.html', page), { retrieved: '2026-01-02', ...options });

describe('a document that a page of HTML carries', () => {
  const html = (body: string) =>
    `<!DOCTYPE html>\n<html><head><title>Credits</title></head><body>${body}</body></html>\n`;
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const json = JSON.stringify({
    ...document,
    info: { ...document.info, description: 'a "quoted" </b> & {bracket' },
  });
  const safe = json.replaceAll('<', '\\u003c');

  test.each([
    {
      name: 'a script of JSON',
      given: `<script id="api" type="application/json">${safe}</script>`,
    },
    {
      name: 'state in a script of JSON',
      given: `<script type="application/json">{"props":{"a":[{"spec":${safe}}]}}</script>`,
    },
    {
      name: 'text within state',
      given: `<script>{"props":{"spec":${JSON.stringify(safe)}}}</script>`,
    },
    {
      name: 'state in a program',
      given: `<script>(() => { const state = {spec: ${safe}, n: {} }; run(state) })()</script>`,
    },
    {
      name: 'pieces that are pushed',
      given: `<script>self.push([1,${JSON.stringify(`5:["$",null,{"spec":${safe}}]\n`).replaceAll('<', '\\u003c')}])</script>`,
    },
    { name: 'an attribute', given: `<div data-initial-props="${escaped(json)}"></div>` },
    {
      name: 'a listing',
      given: `<pre><code class="yaml"><span>${escaped(yamlOf(JSON.parse(json)))}</span></code></pre>`,
    },
    {
      name: 'the same one twice',
      given: `<script>${safe}</script><div data-spec='${escaped(safe)}'></div>`,
    },
  ])('$name', ({ given }) => {
    const { record, vendored } = run(Buffer.from(html(given)));
    expect(record).toMatchObject({
      form: 'html',
      fence: { source: null, method: 'GET', path: '/credits' },
    });
    expect(getIn(vendored?.document, 'paths')).toEqual(document.paths);
    expect(getIn(vendored?.document, 'info')).toEqual(JSON.parse(json).info);
  });

  test('of several the one with the operation that is meant', () => {
    const other = JSON.stringify({
      ...document,
      paths: { '/other': getIn(document, 'paths', '/credits') ?? {} },
    });
    const page = Buffer.from(html(`<script>${other}</script><script>${safe}</script>`));
    expect(() => run(page)).toThrow(/several documents.*pass --operation/);
    const { vendored } = run(page, { operation: 'get /credits' });
    expect(getIn(vendored?.document, 'paths')).toEqual(document.paths);
  });

  const wrap = (text: string, times: number): string =>
    times === 0 ? text : wrap(JSON.stringify({ text }), times - 1);
  const SIZE = 2 ** 21;
  test.each([
    { name: 'scripts that nothing closes', unit: '<script>openapi ' },
    { name: 'listings that nothing closes', unit: '<pre>openapi <code ' },
    { name: 'tags that nothing closes', unit: '<', before: '<pre>openapi', after: '</pre>' },
    {
      name: 'brackets that nothing closes',
      unit: '[',
      before: '<script>',
      after: 'openapi</script>',
    },
    {
      name: 'brackets in each other',
      unit: '[',
      before: '<script>',
      after: `openapi${']'.repeat(SIZE)}</script>`,
    },
    { name: 'many scripts of brackets', unit: `<script>${'['.repeat(2 ** 13)}openapi</script>` },
    {
      name: 'quotes that nothing closes',
      unit: '\\"',
      before: '<script>{',
      after: '[ openapi</script>',
    },
    { name: 'attributes that nothing closes', unit: ' data-a=', after: '"' },
    { name: 'words of an address', unit: 'openapi.json', before: '("' },
    { name: 'elements that nothing closes', unit: '<b>', before: '<pre>openapi</pre>' },
    { name: 'elements that nothing opens', unit: '<b></i>', before: '<pre>openapi</pre>' },
    { name: 'entities that nothing closes', unit: '&amp', before: '<pre>openapi', after: '</pre>' },
    { name: 'comments that nothing closes', unit: '<!-- ', before: '<pre>openapi</pre>' },
  ])('takes little time for $name', ({ unit, before = '', after = '' }) => {
    const page = Buffer.from(html(before + unit.repeat(SIZE / unit.length) + after));
    // Of the processor, since others may be using it at the same time.
    const start = process.threadCpuUsage();
    expect(() => run(page)).toThrow(/is HTML without an OpenAPI document/);
    expect(process.threadCpuUsage(start).user).toBeLessThan(3_000_000);
  });

  test('comments above what is not a page are read once', () => {
    expect(() => run(Buffer.from(`${'<!-- a -->\n'.repeat(40)}# Prose`))).toThrow(
      /the page is prose/,
    );
    expect(
      run(Buffer.from(`<!-- a -->\n<!-- b -->${html(`<script>${safe}</script>`)}`)).record.form,
    ).toBe('html');
  });

  test.each([
    {
      given: html('<h1>Just a moment…</h1>'),
      want: /is HTML without an OpenAPI document.*pass its Markdown/,
    },
    {
      given: html('<redoc spec-url="https://brew.example/api.yaml">'),
      want: /pass https:\/\/brew\.example\/api\.yaml$/,
    },
    {
      given: html('<script>SwaggerUIBundle({ url: "/openapi.json" })</script>'),
      want: /pass \/openapi\.json$/,
    },
    { given: html('<script>f("a b","/openapi.json")</script>'), want: /pass \/openapi\.json$/ },
    { given: html('<pre># a\n\nopenapi: 3.1.0\n</pre>'), want: /has no operation/ },
    { given: html('<pre>\nopenapi: 3.1.0\n</pre>'), want: /has no operation/ },
    {
      given: html(`<script>${wrap(safe, 8)}</script>`),
      want: /is HTML without an OpenAPI document/,
    },
    { given: '{"error":"no"}', want: /is JSON, but not an OpenAPI document/ },
    { given: '%PDF-1.7', want: /is not text/ },
    { given: ' \n', want: /the page is empty/ },
  ])('or does not: $want', ({ given, want }) => {
    expect(() => run(Buffer.from(given))).toThrow(want);
  });
});
