import { writeFile } from 'node:fs/promises';
import { renderProvidersPage } from '../tools/providers-page.ts';
import { renderReliabilityPage } from '../tools/reliability-page.ts';

await writeFile('docs/reliability.md', await renderReliabilityPage());
await writeFile('docs/providers.md', await renderProvidersPage());
