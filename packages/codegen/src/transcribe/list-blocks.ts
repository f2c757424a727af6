import { hideKeys } from '../page/hide-keys.ts';
import { isHtml } from '../page/html-documents.ts';
import type { Page } from '../page/page.ts';
import { listHtmlBlocks } from './html-blocks.ts';
import { listMarkdownBlocks } from './markdown-blocks.ts';
import type { PageBlock } from './page-block.ts';

/** What a page shows, whether it is Markdown, MDX or HTML; keys that it shows are left out. */
export const listBlocks = ({ text }: Page): readonly PageBlock[] =>
  (isHtml(text) ? listHtmlBlocks(text) : listMarkdownBlocks(text)).map((block) => ({
    ...block,
    text: hideKeys(block.text),
    info: hideKeys(block.info),
    cells: block.cells.map(hideKeys),
  }));
