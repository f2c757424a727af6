/** A request without its key. */
export interface HttpRequest {
  readonly url: string;
  readonly method: string;
  /** Not shared with the caller: the key is added to them. */
  readonly headers: Headers;
  readonly body?: ArrayBuffer;
  /** What HTTP Basic has beside the key. @default empty */
  readonly otherHalf?: string;
  /** Name of the region that it goes to. @default the usual one */
  readonly region?: string | undefined;
}
