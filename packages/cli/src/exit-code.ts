/** What the process ends with. Part of the contract: scripts branch on these numbers. */
export const EXIT = {
  /** Every account was read; every minimum is there. */
  ok: 0,
  /** `guard` alone: an account is below its minimum. */
  below: 1,
  /** The command line itself is wrong (EX_USAGE). */
  usage: 64,
  /** Some reading failed or is stale, or the sandbox cannot listen (EX_UNAVAILABLE). */
  unavailable: 69,
  /** A fault of fuelgauge itself (EX_SOFTWARE). */
  internal: 70,
  /** There is no account to read, or the configuration is refused (EX_CONFIG). */
  notConfigured: 78,
  /** Ended by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
