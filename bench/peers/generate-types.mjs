// openapi-typescript for many documents in one process: pairs of a document and a file on standard input.
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import openapiTS, { astToString } from 'openapi-typescript';

for (const { document, folder } of JSON.parse(await text(process.stdin))) {
  const nodes = await openapiTS(await readFile(document, 'utf8'), { silent: true });
  await writeFile(`${folder}/schema.ts`, astToString(nodes));
}
