/** The exit codes of the process. Part of the contract: scripts branch on these numbers. */
export const EXIT = {
  /** Every account was read; no balance is below its threshold. */
  ok: 0,
  /** `guard` alone: a balance is below its threshold. */
  below: 1,
  /** The command line itself is wrong (EX_USAGE). */
  usage: 64,
  /** Some reading failed or is stale, or the sandbox cannot listen (EX_UNAVAILABLE). */
  unavailable: 69,
  /** A bug in fuelgauge itself (EX_SOFTWARE). */
  internal: 70,
  /** No account is configured, or the configuration is refused (EX_CONFIG). */
  notConfigured: 78,
  /** Ended by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
