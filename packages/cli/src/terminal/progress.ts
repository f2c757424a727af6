import type { Context } from '../context.ts';
import { isInteractive, sizeOf } from './capabilities.ts';
import { cutLine } from './fit-text.ts';

const ERASE_LINE = '\r\u001b[2K';

/** Shows a text while `work` runs, on a terminal only. Its parameter replaces the text; an empty one makes room. */
export async function withProgress<Result>(
  { stderr, env }: Pick<Context, 'stderr' | 'env'>,
  text: string,
  work: (show: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  if (!isInteractive(stderr, env)) return work(() => {});
  // Erasing clears one row only: wider texts are cut.
  const show = (next: string) =>
    stderr.write(ERASE_LINE + cutLine([next], sizeOf(stderr).columns - 1).join(''));
  show(text);
  try {
    return await work(show);
  } finally {
    stderr.write(ERASE_LINE);
  }
}
