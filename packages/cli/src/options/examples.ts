/** A command line, and what it is for. */
export type Example = readonly [command: string, purpose?: string];

/** The examples of a help text, lined up. */
export function renderExamples(examples: readonly Example[]): string {
  const width = Math.max(
    ...examples.map(([command, purpose]) => (purpose === undefined ? 0 : command.length)),
  );
  const lines = examples.map(([command, purpose]) =>
    purpose === undefined ? `  ${command}` : `  ${command.padEnd(width)}  ${purpose}`,
  );
  return `Examples:\n${lines.join('\n')}`;
}
