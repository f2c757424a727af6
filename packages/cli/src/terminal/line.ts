/** The role of a piece of text, which a terminal may show as a colour. */
export type Style = 'heading' | 'faint' | 'good' | 'warning' | 'bad';

/** A piece of text with one style. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

/** One line of output, without its line break. */
export type Line = readonly (Span | string)[];

/** The text of a span, without its style. */
export function textOf(span: Span | string): string {
  return typeof span === 'string' ? span : span.text;
}
