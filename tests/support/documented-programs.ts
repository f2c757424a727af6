import { type CodeBlock, exampleOf, listCodeBlocks } from './code-blocks.ts';
import { listPages } from './pages.ts';

/**
 * What these pages show are declarations, written from the sources:
 * tests/repository/api-reports.test.ts compares them.
 */
export const API_REPORTS = 'docs/api-reports/';

/** The programs that the pages show to users, vendors included. Excerpts of examples/ are run there. */
export function documentedPrograms(): readonly CodeBlock[] {
  return listPages()
    .filter(({ path }) => !path.startsWith(API_REPORTS))
    .flatMap(({ path }) => listCodeBlocks(path, 'ts'))
    .filter((block) => exampleOf(block) === undefined);
}
