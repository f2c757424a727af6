import { isHtml } from '../page/html-documents.ts';
import type { Page } from '../page/page.ts';
import { listHtmlBlocks } from './html-blocks.ts';
import { listMarkdownBlocks } from './markdown-blocks.ts';
import type { PageBlock } from './page-block.ts';

/** What a page shows, whether it is Markdown, MDX or HTML. */
export const listBlocks = ({ text }: Page): readonly PageBlock[] =>
  isHtml(text) ? listHtmlBlocks(text) : listMarkdownBlocks(text);
