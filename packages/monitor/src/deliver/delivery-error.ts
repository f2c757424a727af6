/**
 * Why a try did not succeed, in our own words: never a URL, a host, a reply or a secret. It has no `cause`, since
 * those of the runtime name the host.
 */
export class DeliveryError extends Error {
  /** Always the name of the class. */
  override readonly name = 'DeliveryError';
  /** Whether the same try may succeed later, or once the configuration is mended. */
  readonly isRetryable: boolean;
  /** How long the other side asked to wait, in milliseconds. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    {
      isRetryable = true,
      retryAfterMs = null,
    }: { readonly isRetryable?: boolean; readonly retryAfterMs?: number | null } = {},
  ) {
    super(message);
    this.isRetryable = isRetryable;
    this.retryAfterMs = retryAfterMs;
  }
}
