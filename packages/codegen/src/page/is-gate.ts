import { isHtml } from './html-documents.ts';
import { listHtmlPieces } from './html-pieces.ts';
import type { Page } from './page.ts';

const CHECK =
  /\byou are (?:a )?human\b|\benable javascript and cookies\b|\bchecking your browser\b|^\s*just a moment\b/i;

/**
 * Whether a page stands before the documentation and is not of it: a login, or a check that a person
 * is there. Documentation may have a form to log in as well, beside the calls that it shows.
 */
export function isGate({ text }: Page): boolean {
  if (!isHtml(text)) return false;
  const pieces = listHtmlPieces(text);
  if (pieces.some(({ kind }) => kind === 'listing')) return false;
  return pieces.some(({ kind, name, text: said }) =>
    kind === 'attribute'
      ? name === 'type' && said.trim().toLowerCase() === 'password'
      : kind === 'text' && CHECK.test(said),
  );
}
