interface Hidden {
  readonly key: string;
}

/** Explained, but for some of its members. */
export interface AcmeOptions extends Hidden {
  readonly key: 'fixed';
  /** How long. */
  readonly waitMs?: number;
  /** How many. */
  readonly maxCalls?: number;
  /** How long, in milliseconds. @default 5 */
  readonly limitMs?: number;
}

export function createAcme(options: AcmeOptions) {
  const secret = options.key;
  return `${secret}`;
}
