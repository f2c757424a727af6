import type { ExitCode } from '../exit-code.ts';

/** Told what the process is to end with. */
export type Finish = (exitCode: ExitCode) => void;
