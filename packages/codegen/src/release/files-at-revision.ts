import { x } from 'tinyexec';
import { git } from './git.ts';

/**
 * The texts of all files below a folder as they were at a revision, by path within the folder; none where git does not
 * know it. Two processes, however many files there are: to start one takes longer than to read a package.
 */
export async function readFilesAt(
  root: string,
  revision: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const list = await git(root, 'ls-tree', '-r', '-z', '--name-only', revision, '--', `${folder}/`);
  const paths = (list ?? '').split('\0').filter((path) => path !== '');
  if (paths.length === 0) return new Map();
  const { stdout } = await x('git', ['cat-file', '--batch'], {
    stdin: paths.map((path) => `${revision}:./${path}\n`).join(''),
    nodeOptions: { cwd: root },
  });
  const names = paths.map((path) => path.slice(folder.length + 1));
  return new Map(splitBatch(stdout).map((text, index) => [names[index] ?? '', text]));
}

/** Each object is a line that ends with its length in bytes, its bytes, and a line break. */
function splitBatch(output: string): readonly string[] {
  const bytes = Buffer.from(output);
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const start = bytes.indexOf('\n', at) + 1;
    const length = Number(bytes.toString('latin1', bytes.lastIndexOf(' ', start) + 1, start - 1));
    texts.push(bytes.toString('utf8', start, start + length));
    at = start + length + 1;
  }
  return texts;
}
