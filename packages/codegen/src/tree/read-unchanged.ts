import { SpecError } from '../errors/spec-error.ts';
import { readMark } from './lock-file.ts';
import { refuseLockedTree } from './tree-lock.ts';

/**
 * Runs work that only reads the tree. What it says, or complains of, is only believed where nobody
 * changed files meanwhile.
 *
 * @throws SpecError that says what to do, where somebody does, did or was killed as they did
 */
export async function readUnchanged<T>(root: string, work: () => Promise<T>): Promise<T> {
  await refuseLockedTree(root);
  const mark = await readMark(root);
  const [outcome] = await Promise.allSettled([work()]);
  await refuseLockedTree(root);
  if ((await readMark(root)) !== mark)
    throw new SpecError('another command changed files here meanwhile: run this one again');
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
