import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderForecastTables } from '../../bench/results/forecast-tables.ts';
import { renderBenchmarksTable } from '../../bench/results/readme-table.ts';
import { renderBenchmarksPage } from '../../bench/results/render-page.ts';
import { meaningSchema } from '../../packages/codegen/src/spec/vocabulary/meaning.ts';
import { renderVocabulary } from '../../packages/codegen/src/spec/vocabulary/render-vocabulary.ts';
import { renderApiReports } from './api/api-report.ts';
import { createPublicProgram } from './api/public-program.ts';
import { renderErrorTables } from './errors-page.ts';
import { renderGuardExits } from './guard-exits.ts';
import { replaceSection } from './marked-section.ts';
import { renderProvidersPage, renderProvidersTable } from './providers-page.ts';
import { renderPublished } from './published-section.ts';
import { renderReliabilityPage } from './reliability-page.ts';
import { renderRooms } from './rooms/rooms-page.ts';
import { root } from './workspace.ts';

/** A page that people write, with the sections that are written for them. */
async function fillSections(
  path: string,
  sections: Readonly<Record<string, string>>,
): Promise<string> {
  const page = await readFile(join(root, path), 'utf8');
  return Object.entries(sections).reduce(
    (text, [name, content]) => replaceSection(text, name, content),
    page,
  );
}

/** Every page of which a part or the whole is written by `npm run docs`, by path from the root. */
export async function renderPages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...renderApiReports(createPublicProgram()),
    ['docs/benchmarks.md', await renderBenchmarksPage()],
    ['docs/providers.md', await renderProvidersPage()],
    ['docs/reliability.md', await renderReliabilityPage()],
    [
      'docs/architecture.md',
      await fillSections('docs/architecture.md', {
        rooms: await renderRooms(),
        vocabulary: renderVocabulary('x-fuelgauge', meaningSchema),
      }),
    ],
    ['docs/errors.md', await fillSections('docs/errors.md', renderErrorTables())],
    [
      'docs/guard-in-ci.md',
      await fillSections('docs/guard-in-ci.md', { exits: renderGuardExits() }),
    ],
    ['docs/forecast.md', await fillSections('docs/forecast.md', await renderForecastTables())],
    [
      'README.md',
      await fillSections('README.md', {
        published: await renderPublished(),
        providers: await renderProvidersTable(),
        benchmarks: await renderBenchmarksTable(),
      }),
    ],
  ]);
}
