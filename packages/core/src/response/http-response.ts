/** What is read of an HTTP response. */
export interface HttpResponse {
  /** HTTP status. */
  readonly status: number;
  /** Only `retry-after` is read. */
  readonly headers?: { get(name: string): string | null };
  /** Null where it is not UTF-8 or, of an error only, could not be read. */
  readonly body: string | null;
}
