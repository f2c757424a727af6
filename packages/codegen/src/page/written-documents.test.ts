import { expect, test } from 'vitest';
import { importPage } from './import-page.ts';
import { createPage } from './page.ts';

const YAML = `openapi: 3.1.0
info: { title: Tea, version: '1' }
paths:
  /balance:
    get:
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { type: object, properties: { balance: { type: number } } }
`;
const JSON_TEXT = JSON.stringify(
  {
    openapi: '3.1.0',
    info: { title: 'Tea', version: '1' },
    paths: {
      '/balance': {
        get: {
          responses: {
            '200': {
              description: 'OK',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
    },
  },
  null,
  2,
);
const indent = (text: string, before: string): string => text.replaceAll(/^/gm, before);
const fence = (text: string, info = 'yaml'): string => `\`\`\`${info}\n${text.trimEnd()}\n\`\`\`\n`;
const read = (text: string) =>
  importPage(createPage('page.md', Buffer.from(text)), { retrieved: '2026-01-02' }).vendored
    ?.operation.name;

test.each([
  { name: 'under a numbered list', given: `1. The document:\n\n${indent(fence(YAML), '   ')}` },
  { name: 'within a tab', given: `<Tab>\n${indent(fence(YAML), '\t\t')}</Tab>\n` },
  { name: 'in a quote', given: `Look:\n\n${indent(fence(YAML), '> ')}\nafter\n` },
  { name: 'as an item', given: `- ${indent(fence(YAML), '  ').trim()}\n` },
  { name: 'JSON, indented', given: indent(fence(JSON_TEXT, 'json'), '    ') },
  {
    name: 'with an operation behind the ticks',
    given: indent(fence(YAML, 'yaml GET /balance'), '  '),
  },
  { name: 'JSON with comments', given: fence(JSON_TEXT.replace('{', '{ // the pot\n'), 'jsonc') },
  { name: 'JSON below a comment', given: fence(`// https://a.example\n${JSON_TEXT}`, 'json') },
  { name: 'JSON with a comma too many', given: fence(JSON_TEXT.replace(/\}$/, ',}'), 'json') },
  {
    name: 'twice, as YAML and as JSON',
    given:
      fence(
        YAML.replace(
          '{ type: object, properties: { balance: { type: number } } }',
          '{ type: object }',
        ),
      ) + fence(JSON_TEXT, 'json'),
  },
  { name: 'twice in one fence', given: fence(`${YAML}---\n${YAML}`) },
  {
    name: 'lines that end with br',
    given: `<!doctype html><pre>${YAML.replaceAll('\n', '<br/>')}</pre>`,
  },
])('$name', ({ given }) => {
  expect(read(given)).toBe('GET /balance');
});

test.each([
  {
    name: 'two of JSON',
    given: `# Tea\n\n${fence(`${JSON_TEXT}\n${JSON_TEXT}`, 'json')}`,
    want: /^the document on the page \(line 3 of the page\) cannot be read: .* on line \d+ of the document\ncorrect it in a copy/,
  },
  {
    name: 'cut off',
    given: `# Tea\n\n${fence(JSON_TEXT.slice(0, -30), 'json')}`,
    want: /\(line 3 of the page\) cannot be read: it is cut off/,
  },
  {
    name: 'another first line',
    given: fence(`Our document\n${YAML}`),
    want: /\(line 1 of the page\) cannot be read: .*\ncorrect it/,
  },
])('refused: $name', ({ given, want }) => {
  expect(() => read(given)).toThrow(want);
});
