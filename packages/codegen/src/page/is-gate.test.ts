import { expect, test } from 'vitest';
import { importPage } from './import-page.ts';
import { isGate } from './is-gate.ts';
import { createPage } from './page.ts';

const html = (body: string): string => `<!doctype html><html><body>${body}</body></html>`;
const pageOf = (text: string) => createPage('page.html', Buffer.from(text));
const LOGIN = '<form><input name="user"><input type="password"></form>';

test.each<{ name: string; given: string; want: boolean }>([
  { name: 'a form to log in', given: html(`<h1>Brew</h1>${LOGIN}`), want: true },
  {
    name: 'a check that a person is there',
    given: html('<h1>brew.example</h1><p>Verifying you are human.</p>'),
    want: true,
  },
  {
    name: 'a page for browsers that run programs',
    given: html('<noscript>Enable JavaScript and cookies to continue</noscript>'),
    want: true,
  },
  {
    name: 'documentation with a form to log in',
    given: html(`${LOGIN}<pre>curl https://api.brew.example/credits</pre>`),
    want: false,
  },
  { name: 'documentation', given: html('<p>Passwords are never sent.</p>'), want: false },
  { name: 'Markdown that speaks of a login', given: `# Log in\n${LOGIN}`, want: false },
])('$name: $want', ({ given, want }) => {
  expect(isGate(pageOf(given))).toBe(want);
});

test('what stands before the documentation is never taken for prose', () => {
  const page = pageOf(html(LOGIN));
  const options = { retrieved: '2026-01-01', form: 'prose' } as const;
  const { record: previous } = importPage(pageOf('Just words.'), options);
  for (const given of [options, { ...options, previous }])
    expect(() => importPage(page, given)).toThrow('asks for a login');
});
