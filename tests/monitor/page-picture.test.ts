import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/look-at-picture.ts';
import { drawPage, SIZE } from './picture-of-page.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: SIZE.width, height: SIZE.height } });
});
afterAll(() => browser?.close());

/** The picture of the README is the page of the made-up month as it is served: `vitest -u` takes it anew. */
describe.each(['light', 'dark'] as const)('docs/screens/monitor-%s.svg', (mode) => {
  let picture: string;
  beforeAll(async () => {
    picture = await drawPage(mode);
  });

  test('is what is served', async () => {
    await expect(picture).toMatchFileSnapshot(`../../docs/screens/monitor-${mode}.svg`);
  });

  test('is whole, in its own mode whatever the mode of the reader', async () => {
    await page.emulateMedia({ colorScheme: mode === 'light' ? 'dark' : 'light' });
    await page.route('https://picture.test/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: picture }),
    );
    // As a document of its own, which is read as strictly as an image.
    await page.goto('https://picture.test/page.svg');
    const seen = await page.evaluate(() => {
      const main = document.querySelector('main') as Element;
      const row = document.querySelectorAll('tbody tr');
      const spark = document.querySelector('svg svg path');
      return {
        bottom: main.getBoundingClientRect().bottom,
        rows: row.length,
        isDrawn: spark !== null && spark.getBoundingClientRect().width > 50,
        background: getComputedStyle(document.querySelector('.page') as Element).backgroundColor,
      };
    });
    expect(seen).toMatchObject({
      rows: 9,
      isDrawn: true,
      background: mode === 'light' ? 'rgb(247, 248, 250)' : 'rgb(16, 19, 24)',
    });
    expect(seen.bottom).toBeLessThanOrEqual(SIZE.height);
  });
});
