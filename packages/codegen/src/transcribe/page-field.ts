/** What the page says of a member of the response, or of something that is sent. */
export interface PageField {
  readonly line: number;
  /** With the names around it as far as the page gives them: `data.balance`. */
  readonly name: string;
  /** JSON types that the page names. */
  readonly types: readonly string[];
  readonly isRequired: boolean | undefined;
  /** Where it is sent; `body` for a member of the response. */
  readonly in: 'header' | 'query' | 'path' | 'body';
  /** The vendor's words. Facts are taken from them; they are never written down. */
  readonly words: string;
}
