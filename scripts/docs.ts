// npm run docs [-- api]: the generated pages and sections; or the API reference, into docs/api
import { createApiReference } from './lib/api/api-reference.ts';
import { writePages } from './lib/write-pages.ts';

const [what = 'pages'] = process.argv.slice(2);
if (what === 'pages') {
  await writePages();
} else if (what === 'api') {
  const { problems } = await createApiReference('docs/api');
  console.log('docs/api/index.html');
  process.exitCode = problems === 0 ? 0 : 1;
} else {
  console.error('usage: npm run docs [-- api]');
  process.exitCode = 64;
}
