import { SpecError } from '../errors/spec-error.ts';
import { listFences } from './fences.ts';
import type { FoundDocument } from './find-documents.ts';
import type { Page } from './page.ts';

const ADVICE =
  'correct it in a copy of the page and pass that file, or pass the OpenAPI document itself';

/** Says where a document that cannot be read stands, why it cannot, and what to do. */
export function describeUnreadable(
  page: Page,
  { text }: FoundDocument,
  { problems }: SpecError,
): SpecError {
  const line = lineOf(page, text);
  const place = line === undefined ? '' : ` (line ${line} of the page)`;
  const reasons = isCutOff(text)
    ? ['it is cut off: a bracket of its JSON is never closed']
    : problems.map((problem) => {
        const [, at, reason = problem] = /^the document(?::(\d+))?: (.*)$/s.exec(problem) ?? [];
        return at === undefined ? reason : `${reason} on line ${at} of the document`;
      });
  return new SpecError(
    ...reasons.map((reason) => `the document on the page${place} cannot be read: ${reason}`),
    ADVICE,
  );
}

function lineOf({ text: page }: Page, text: string): number | undefined {
  const fence = listFences(page).find((block) => block.text.includes(text));
  if (fence) return fence.line;
  const at = page.indexOf(text);
  return at < 0 ? undefined : page.slice(0, at).split('\n').length;
}

/** Whether a text begins as JSON and ends before its brackets do. */
function isCutOff(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  const brackets = text
    .match(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[[\]{}]/gs)
    ?.filter((token) => token.length === 1);
  return (brackets ?? []).reduce((depth, token) => depth + (/[[{]/.test(token) ? 1 : -1), 0) > 0;
}
