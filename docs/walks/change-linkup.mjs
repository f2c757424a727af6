// Plays a vendor that changes its page: prints Linkup's page as it would be with an older version of OpenAPI, another name of a schema,
// and without the member that specs/linkup/fixes.overlay.yaml removes. It is made of the document that lies in specs/linkup.
import { readFileSync } from 'node:fs';

const EDITS = [
  ['openapi: 3.1.0', 'openapi: 3.0.0'],
  ['      id: CreditOutput_Output\n', ''],
  ['      additionalProperties: false\n', ''],
  ['CreditOutput_Output', 'CreditDto'],
];

const file = new URL('../../specs/linkup/vendored.openapi.yaml', import.meta.url);
const document = EDITS.reduce(
  (text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the document says nothing of ${from}`);
    return text.replaceAll(from, to);
  },
  readFileSync(file, 'utf8'),
);
const path = /^ {2}(\/\S+):$/m.exec(document)?.[1];
console.log(`# Balance\n\n## OpenAPI\n\n\`\`\`\`yaml get ${path}\n${document}\n\`\`\`\``);
