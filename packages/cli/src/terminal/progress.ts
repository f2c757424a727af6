import type { Context } from '../context.ts';
import { isInteractive } from './is-interactive.ts';

const ERASE_LINE = '\r\u001b[2K';

/** Shows what is being waited for, on a terminal only, while `work` is under way. `report` replaces the text. */
export async function withProgress<Result>(
  { stderr, env }: Pick<Context, 'stderr' | 'env'>,
  text: string,
  work: (report: (text: string) => void) => Promise<Result>,
): Promise<Result> {
  if (!isInteractive(stderr, env)) return work(() => {});
  stderr.write(text);
  try {
    return await work((next) => stderr.write(`${ERASE_LINE}${next}`));
  } finally {
    stderr.write(ERASE_LINE);
  }
}
