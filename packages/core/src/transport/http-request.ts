/** A request without its key. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  /** Not shared with the caller: the key is added to them. */
  readonly headers: Headers;
  readonly body: ArrayBuffer | undefined;
}

/** A request to the server that the key belongs to. */
export interface SentRequest extends HttpRequest {
  /** What HTTP Basic has beside the key. */
  readonly otherHalf: string;
  /** Name of the region that it goes to; undefined for the usual one. */
  readonly region: string | undefined;
}
