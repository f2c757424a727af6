/** A request without its key. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  /** Not shared with the caller: the key is added to them. */
  readonly headers: Headers;
  readonly body?: ArrayBuffer;
}
