import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import vitestConfig from '../../vitest.config.ts';
import { root } from './workspace.ts';

/** A project of vitest: its name, and the folder whose tests are its own. */
interface TestProject {
  readonly name: string;
  /** From the root of the repository, with `/`. */
  readonly folder: string;
}

/** The projects that vitest.config.ts declares. */
const projects: readonly TestProject[] = (vitestConfig.test?.projects ?? []).flatMap((project) => {
  if (typeof project !== 'object' || !('test' in project)) return [];
  const { name, root: folder } = project.test ?? {};
  return typeof name === 'string' && folder !== undefined ? [{ name, folder }] : [];
});

/** The project that a path belongs to: the one with the deepest folder around it. */
function findProject(path: string): TestProject | undefined {
  return projects
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .toSorted((left, right) => right.folder.length - left.folder.length)[0];
}

/** One word of `npm test -- …`: the name of a project, or a file or folder from the root. */
function selectOne(word: string): { readonly project: string; readonly filter: string } {
  const named = projects.find(({ name }) => name === word);
  if (named) return { project: named.name, filter: `${named.folder}/` };
  const path = posix.normalize(word.replaceAll('\\', '/')).replace(/\/$/, '');
  const project = findProject(path);
  if (!project || !existsSync(join(root, path))) {
    const names = projects.map(({ name }) => name).join(', ');
    throw new Error(`no tests at "${word}": pass a file, a folder or one of ${names}`);
  }
  // A source file stands for the tests beside it.
  return { project: project.name, filter: path.replace(/(?<!\.test(-d)?)\.ts$/, '.test') };
}

/**
 * The arguments of vitest that run the tests of projects, folders and files. What follows the first option
 * (`-t "a name"`) goes to vitest as it is.
 * @throws Error where there is no such project or path
 */
export function selectTests(words: readonly string[]): readonly string[] {
  const firstOption = words.findIndex((word) => word.startsWith('-'));
  const end = firstOption === -1 ? words.length : firstOption;
  const selected = words.slice(0, end).map(selectOne);
  return [
    ...new Set(selected.map(({ project }) => `--project=${project}`)),
    ...selected.map(({ filter }) => filter),
    ...words.slice(end),
  ];
}
