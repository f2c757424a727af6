import type { Context } from '../context.ts';

const ERASE_LINE = '\r\u001b[2K';

/** Shows what is being waited for, on a terminal only, while `work` is under way. */
export async function withProgress<Result>(
  { stderr, env }: Context,
  text: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { TERM: terminal } = env;
  if (!stderr.isTTY || terminal === 'dumb') return work();
  stderr.write(text);
  try {
    return await work();
  } finally {
    stderr.write(ERASE_LINE);
  }
}
