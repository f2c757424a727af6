import { writeFile } from 'node:fs/promises';
import { renderReliabilityPage } from '../tools/reliability-page.ts';

await writeFile('docs/reliability.md', await renderReliabilityPage());
