/** Where a verb works and where it speaks. */
export interface CommandContext {
  /** Root of the repository. */
  readonly root: string;
  /** What relative file names are relative to. */
  readonly cwd: string;
  /** Results. */
  readonly print: (line: string) => void;
  /** Everything else. */
  readonly warn: (line: string) => void;
  /** Asks the person at the terminal; null where there is none. */
  readonly ask?: ((question: string) => Promise<string>) | null;
}
