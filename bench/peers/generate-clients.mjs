// hey-api for many documents in one process: pairs of a document and a folder on standard input.
import { text } from 'node:stream/consumers';
import { createClient } from '@hey-api/openapi-ts';

const jobs = JSON.parse(await text(process.stdin));
await createClient(
  jobs.map(({ document, folder }) => ({
    input: document,
    output: folder,
    logs: { level: 'silent' },
  })),
);
