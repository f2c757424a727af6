// npm run docs [-- api]: the generated pages and sections; or the API reference, into docs/api
import { writeFile } from 'node:fs/promises';
import { createApiReference } from './lib/api/api-reference.ts';
import { renderPages } from './lib/generated-pages.ts';

const [what = 'pages'] = process.argv.slice(2);
if (what === 'pages') {
  for (const [path, text] of await renderPages()) await writeFile(path, text);
} else if (what === 'api') {
  const { problems } = await createApiReference('docs/api');
  console.log('docs/api/index.html');
  process.exitCode = problems === 0 ? 0 : 1;
} else {
  console.error('usage: npm run docs [-- api]');
  process.exitCode = 64;
}
