import { visibleText } from '../../model/visible-text.ts';
import type { StoreError } from '../../store/store-error.ts';
import { html, type Markup } from './html.ts';

/** What could not be read; in each sentence, whose it is and what to do. */
export const showProblems = ({
  problems,
}: {
  readonly problems: readonly StoreError[];
}): readonly Markup[] =>
  [...new Set(problems.map(({ message }) => message))].map(
    (message) => html`<p class="note">${visibleText(message)}</p>`,
  );
