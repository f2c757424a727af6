import { html as honoHtml, raw } from 'hono/html';

/** Markup in which every text that was put in is escaped. */
export type Markup = ReturnType<typeof raw>;

/** A template of markup. Texts in it are escaped; markup, and lists of it, are not. */
export function html(parts: TemplateStringsArray, ...values: unknown[]): Markup {
  // It is a promise only where something within is one.
  return honoHtml(parts, ...values) as Markup;
}

/** Nothing to show. */
export const NONE: Markup = raw('');

/** Markup of our own making, such as a style sheet: never of what anybody else wrote. */
export const trusted = (markup: string): Markup => raw(markup);
