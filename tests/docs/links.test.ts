import { posix } from 'node:path';
import { expect, test } from 'vitest';
import {
  listAnchors,
  listLinks,
  listPages,
  listRepositoryFiles,
  type Page,
  readPage,
} from '../support/pages.ts';

const files = listRepositoryFiles();
const pages = listPages();

/** Why a link of the page leads nowhere; undefined where it leads somewhere. */
function findFault(page: Page, link: string): string | undefined {
  if (/^(https|mailto):/.test(link)) return undefined; // the network is not asked here
  if (/^[a-z]+:/.test(link)) return `${link}: neither https nor a path`;
  const [path = '', anchor] = link.split('#');
  const target =
    path === '' ? page.path : posix.join(posix.dirname(page.path), path).replace(/\/$/, '');
  // What is built or ignored is not there for whoever reads the page.
  if (path !== '' && !files.some((file) => file === target || file.startsWith(`${target}/`)))
    return `${link}: there is no ${target}`;
  if (anchor === undefined) return undefined;
  const anchors = listAnchors(path === '' ? page : readPage(target));
  return anchors.has(anchor) ? undefined : `${link}: ${target} has no such heading`;
}

test.each([
  { given: '[a](architecture.md)', want: [undefined] },
  { given: '[a](architecture.md#one-emulation)', want: [undefined] },
  { given: '[a](#b-c)\n# `B`, c!', want: [undefined] },
  { given: '[a](#twice-1)\n# Twice\n# Twice', want: [undefined] },
  { given: '![a](screens/list-dark.svg) <img src="../README.md">', want: [undefined, undefined] },
  {
    given: '<source srcset="nowhere.svg 2x">',
    want: [expect.stringContaining('no docs/nowhere.svg')],
  },
  { given: '[a](../tests)', want: [undefined] },
  { given: '[a](https://docs.example/x)', want: [undefined] },
  { given: '[a](http://docs.example/x)', want: [expect.stringContaining('neither https')] },
  { given: '[a](nowhere.md)', want: [expect.stringContaining('no docs/nowhere.md')] },
  { given: '[a](architecture.md#nothing)', want: [expect.stringContaining('no such heading')] },
  { given: '[a](../node_modules)', want: [expect.stringContaining('no node_modules')] },
  { given: '[a](../../secrets)', want: [expect.stringContaining('no ../secrets')] },
])('$given', ({ given, want }) => {
  const page = { path: 'docs/page.md', text: given, prose: given };
  expect(listLinks(page).map((link) => findFault(page, link))).toEqual(want);
});

test.each(pages)('every link of $path leads somewhere', (page) => {
  expect(listLinks(page).flatMap((link) => findFault(page, link) ?? [])).toEqual([]);
});

test('every page of docs/ is found from the README', () => {
  const linked = new Set(listLinks(readPage('README.md')).map((link) => link.split('#')[0]));
  const guides = pages
    .map(({ path }) => path)
    .filter((path) => /^(docs|examples)\/[^/]+\.md$/.test(path));
  expect(guides.length).toBeGreaterThan(10);
  expect(guides.filter((path) => !linked.has(path))).toEqual([]);
});
