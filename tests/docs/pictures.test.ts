import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/workspace.ts';
import { lookAtPicture, openBrowser } from '../support/look-at-picture.ts';
import { listRepositoryFiles, readPage } from '../support/pages.ts';
import { findPictureFaults } from '../support/picture-faults.ts';

/** Pictures of the terminal. That of the monitor's page is the page itself: tests/monitor looks at it. */
const pictures = listRepositoryFiles().filter(
  (path) => path.endsWith('.svg') && !/\/monitor-(?:light|dark)\.svg$/.test(path),
);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe('what is seen', () => {
  const draw = (texts: string, description: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 704 72"><desc>${description}</desc>
    <rect width="704" height="72" fill="#ffffff"/><g font-family="monospace" font-size="14">${texts}</g></svg>`;
  const word = (x: number, text: string, more = '', y = 30) =>
    `<text x="${x}" y="${y}" textLength="${text.length * 8.4}" ${more}>${text}</text>`;

  test.each([
    {
      title: 'words in their columns',
      given: draw(word(16, 'ab') + word(41.2, 'c'), 'ab c'),
      want: [],
    },
    {
      title: 'letters spread over collapsed blanks',
      given: draw(`<g xml:space="preserve">${word(16, 'ab   c')}</g>`, 'ab   c'),
      want: [expect.stringContaining('"ab" stands')],
    },
    {
      title: 'blanks that are kept',
      given: draw(word(16, 'ab   c', 'style="white-space: pre"'), 'ab   c'),
      want: [],
    },
    {
      title: 'a word over another',
      given: draw(word(16, 'abcd') + word(41.2, 'e'), 'abcd\n'),
      want: [expect.stringContaining('reads'), expect.stringContaining('"abcd" and "e" overlap')],
    },
    {
      title: 'a word beyond the edge',
      given: draw(word(16 + 81 * 8.4, 'abc'), `${' '.repeat(81)}abc`),
      want: [expect.stringContaining('"abc" is outside')],
    },
    {
      title: 'a row too low',
      given: draw(word(16, 'a', '', 70), '\n\na'),
      want: [expect.stringContaining('"a" is outside')],
    },
    {
      title: 'grey on white',
      given: draw(word(16, 'a', 'fill="#cccccc"'), 'a'),
      want: [expect.stringContaining('rgb(204, 204, 204) on rgb(255, 255, 255)')],
    },
  ])('$title', async ({ given, want }) => {
    expect(findPictureFaults(await lookAtPicture(page, given))).toEqual(want);
  });
});

test.each(pictures)('%s', async (path) => {
  const seen = await lookAtPicture(page, readFileSync(join(root, path), 'utf8'));
  expect(seen.words.length).toBeGreaterThan(5);
  expect(findPictureFaults(seen)).toEqual([]);
});

test('a page shows every picture in the mode of its reader', async () => {
  const { text } = readPage('README.md');
  const shown: Record<string, readonly string[]> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.route('https://readme.test/**', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      return path === ''
        ? route.fulfill({ contentType: 'text/html', body: text })
        : route.fulfill({ path: join(root, path) });
    });
    await page.goto('https://readme.test/');
    shown[colorScheme] = await page.evaluate(() =>
      [...document.images].map(
        (image) => `${new URL(image.currentSrc).pathname} ${image.naturalWidth}`,
      ),
    );
  }
  expect(shown).toEqual({
    light: [
      '/docs/screens/list-light.svg 704',
      '/docs/screens/guard-light.svg 704',
      '/docs/screens/monitor-light.svg 1152',
    ],
    dark: [
      '/docs/screens/list-dark.svg 704',
      '/docs/screens/guard-dark.svg 704',
      '/docs/screens/monitor-dark.svg 1152',
    ],
  });
});
