// orval's client for `fetch`, with the server that the document names: a document and a folder as arguments.
import { join } from 'node:path';
import { generate } from 'orval';

const [document, folder] = process.argv.slice(2);
await generate({
  input: { target: document },
  output: {
    target: join(folder, 'client.ts'),
    client: 'fetch',
    baseUrl: { getBaseUrlFromSpecification: true },
  },
});
