/** Where a verb works and where it speaks. */
export interface CommandContext {
  /** Root of the repository. */
  readonly root: string;
  /** What relative file names are relative to. */
  readonly cwd: string;
  readonly print: (line: string) => void;
}
