/** The words of a call, without their quotes. */
export type Call = readonly string[];

const WORD = String.raw`(?:"[^"\n]*"|'[^'\n]*'|[^\s"'|&;<>()])+`;
/** Where a command may begin: a line, after another command, in a substitution, after a keyword. */
const START = String.raw`(?:^|&&|\|\||[;|(]|\bdo\b|\bthen\b)[ \t]*`;

/** The calls of a program in a script of a shell, whatever stands around them. */
export function listCalls(script: string, program: 'fuelgauge' | 'npm'): readonly Call[] {
  const commands = script.replaceAll(/(^|\s)#.*$/gm, '');
  const pattern = new RegExp(`${START}(?:npx )?${program}(?![\\w-])((?:[ \\t]+${WORD})*)`, 'gm');
  return [...commands.matchAll(pattern)].map(([, words = '']) =>
    [...words.matchAll(new RegExp(WORD, 'g'))].map(([word]) => word.replaceAll(/["']/g, '')),
  );
}
