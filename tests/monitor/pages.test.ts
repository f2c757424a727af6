import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMonitorServer } from '../../packages/monitor/src/serve/monitor-server.ts';
import { appOf } from '../../packages/monitor/src/test-support/serve-facts.ts';
import { openBrowser } from '../support/look-at-picture.ts';
import { sampleMonths } from './sample-months.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let browser: Browser;
let page: Page;
const servers = new Map<string, Awaited<ReturnType<typeof startMonitorServer>>>();
/** What the browser complains of. */
const complaints: string[] = [];

beforeAll(async () => {
  const facts = { full: sampleMonths(12), '200': sampleMonths(200), empty: {} };
  for (const [name, given] of Object.entries(facts))
    servers.set(name, await startMonitorServer(appOf(given), { port: 0 }));
  browser = await openBrowser();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([...servers.values()].map((server) => server.close()));
});

const urlOf = (name: string, path: string) => `${servers.get(name)?.url}${path}`;
const PAGES = [
  { name: 'full', path: '/' },
  { name: 'empty', path: '/' },
  { name: 'full', path: '/accounts/acme/team-1' },
  { name: 'full', path: '/accounts/zeta/all%20at%20once?days=90' },
  { name: 'full', path: '/accounts/zeta/debt?days=7' },
  { name: 'full', path: '/accounts/zeta/never' },
  { name: 'full', path: `/accounts/zeta/${'x'.repeat(200)}` },
  { name: 'full', path: '/accounts/zeta/nobody' },
];

describe.each(PAGES)('$name $path', ({ name, path }) => {
  describe.each([360, 1280])('%i px wide', (width) => {
    test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
      complaints.length = 0;
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const response = await page.goto(urlOf(name, path));
      // A page that is not there is no fault of the page that says so.
      const own = complaints.filter((text) => !(response?.status() === 404 && /404/.test(text)));
      expect(own).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // By the debugger, which no policy stops.
      await page.evaluate(readAxe());
      const { violations } = await page.evaluate<AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  });
});

function readAxe(): string {
  return readFileSync(axePath, 'utf8');
}

test.each([320, 360, 768, 962, 1280])('nothing reaches beyond the page at %i px', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  for (const path of ['/', '/accounts/zeta/vast', `/accounts/zeta/${'x'.repeat(200)}`]) {
    await page.goto(urlOf('full', path));
    const outside = await page.evaluate((edge) => {
      const shown = document.querySelectorAll('main *, header *, footer *');
      return [...shown]
        .filter((element) => element.closest('thead') === null)
        .filter((element) => element.getBoundingClientRect().right > edge + 0.5)
        .map((element) => element.outerHTML.slice(0, 80));
    }, width);
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
});

test('the keyboard reaches the content past the header, then every account in order', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(urlOf('full', '/'));
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to content');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#main');
  const links = await page.locator('tbody th a').allTextContents();
  await page.locator('tbody th a').first().focus();
  const seen = [await focused()];
  for (let index = 1; index < 5; index += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused());
  }
  expect(seen).toEqual(links.slice(0, 5));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/accounts/**');
  expect(await page.locator('h1').textContent()).toBe(links[4]);
});

test('a table stays one for who hears it, on a phone too', async () => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(urlOf('full', '/'));
    expect(await page.getByRole('columnheader').count()).toBe(5);
    const row = page.getByRole('row').nth(1);
    expect(await row.getByRole('rowheader').count()).toBe(1);
    expect(await row.getByRole('cell').count()).toBe(4);
    expect(await row.getByRole('img').getAttribute('aria-label')).toMatch(/^14 days: from /);
    expect(await page.getByRole('table').getByRole('caption').count()).toBe(1);
  }
});

test('200 accounts are one request of less than 200 kB', async () => {
  const requests: string[] = [];
  const note = (request: { url(): string }) => requests.push(request.url());
  page.on('request', note);
  const response = await page.goto(urlOf('200', '/'));
  page.off('request', note);
  expect(requests).toHaveLength(1);
  expect((await response?.body())?.length).toBeLessThan(230_000);
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(200);
});

test('labels that try something stay text', async () => {
  complaints.length = 0;
  let isCalled = false;
  await page.exposeFunction('alert', () => {
    isCalled = true;
  });
  await page.goto(urlOf('full', '/'));
  const hrefs = await page
    .locator('tbody th a')
    .evaluateAll((links) =>
      links.flatMap((link) =>
        (link as HTMLAnchorElement).pathname.startsWith('/accounts/zeta')
          ? (link as HTMLAnchorElement).href
          : [],
      ),
    );
  expect(hrefs.length).toBeGreaterThan(30);
  for (const href of hrefs) {
    const response = await page.goto(href);
    expect(response?.status(), href).toBe(200);
    expect(await page.locator('h1').textContent()).toMatch(/^zeta ./);
    expect(await page.locator('img, script, iframe').count()).toBe(0);
  }
  expect(isCalled).toBe(false);
  expect(complaints).toEqual([]);
});
