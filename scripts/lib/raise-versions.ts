import { runIn } from './run-command.ts';
import { root } from './workspace.ts';
import { writePages } from './write-pages.ts';

/**
 * Turns changesets into versions and changelogs, and writes anew what follows from a version: the
 * pages that say what is published, and the lockfile.
 */
export async function raiseVersions(): Promise<void> {
  await runIn(root, 'changeset', 'version');
  await writePages();
  await runIn(root, 'pnpm', 'install', '--lockfile-only', '--prefer-offline');
}
