import { x } from 'tinyexec';

/** Output of a git command that only reads; null where it fails, as it does outside of a repository. */
export async function git(root: string, ...args: readonly string[]): Promise<string | null> {
  try {
    const { exitCode, stdout } = await x('git', [...args], { nodeOptions: { cwd: root } });
    return exitCode === 0 ? stdout : null;
  } catch {
    return null;
  }
}
