import { readFile, writeFile } from 'node:fs/promises';
import { renderBenchmarksTable } from '../bench/results/readme-table.ts';
import { renderBenchmarksPage } from '../bench/results/render-page.ts';
import { meaningSchema } from '../packages/codegen/src/spec/vocabulary/meaning.ts';
import { renderVocabulary } from '../packages/codegen/src/spec/vocabulary/render-vocabulary.ts';
import { createApiReference } from './lib/api/api-reference.ts';
import { renderApiReports } from './lib/api/api-report.ts';
import { createPublicProgram } from './lib/api/public-program.ts';
import { replaceSection } from './lib/marked-section.ts';
import { renderProvidersPage, renderProvidersTable } from './lib/providers-page.ts';
import { renderReliabilityPage } from './lib/reliability-page.ts';

const [what = 'pages'] = process.argv.slice(2);
if (what === 'pages') {
  await writeFile('docs/reliability.md', await renderReliabilityPage());
  await writeFile('docs/providers.md', await renderProvidersPage());
  await writeFile('docs/benchmarks.md', await renderBenchmarksPage());
  for (const [path, report] of renderApiReports(createPublicProgram()))
    await writeFile(path, report);
  const architecture = await readFile('docs/architecture.md', 'utf8');
  const vocabulary = renderVocabulary('x-fuelgauge', meaningSchema);
  await writeFile('docs/architecture.md', replaceSection(architecture, 'vocabulary', vocabulary));
  let readme = await readFile('README.md', 'utf8');
  readme = replaceSection(readme, 'providers', await renderProvidersTable());
  readme = replaceSection(readme, 'benchmarks', await renderBenchmarksTable());
  await writeFile('README.md', readme);
} else if (what === 'api') {
  const { problems } = await createApiReference('docs/api');
  console.log('docs/api/index.html');
  process.exitCode = problems === 0 ? 0 : 1;
} else {
  console.error('usage: npm run docs [-- api]');
  process.exitCode = 64;
}
