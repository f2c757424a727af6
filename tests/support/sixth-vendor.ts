import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A vendor nobody has heard of: every name in it is made up anew. */
export function inventVendor() {
  const word = () => `q${randomBytes(4).toString('hex')}`;
  const id = `${word()}-${word()}`;
  return {
    id,
    path: `/${word()}/${word()}`,
    header: `X-${word()}`,
    unit: word(),
    field: word(),
    variable: word().toUpperCase(),
    name: `Vendor ${word()}`,
  };
}

export type Vendor = ReturnType<typeof inventVendor>;

/** Writes the vendor as data, the only thing that adding one may take. */
export async function writeVendor(root: string, vendor: Vendor): Promise<void> {
  const { id, path, header, unit, field, variable, name } = vendor;
  const folder = join(root, 'specs', id);
  await mkdir(join(folder, 'fixtures'), { recursive: true });
  const files: Record<string, string> = {
    'source.yaml': `url: null
index: https://docs.vendor.example/llms.txt
form: prose
retrieved: "2026-11-20"
pageSha256: "${'0'.repeat(64)}"
canonicalSha256: null
fence: null
`,
    'transcribed.openapi.yaml': `openapi: 3.1.0
info: { title: ${name}, version: "1" }
servers: [{ url: https://api.vendor.example/base }]
security: [{ key: [] }]
paths:
  ${path}:
    get:
      operationId: balance
      responses:
        "200":
          description: the balance
          content:
            application/json:
              schema:
                type: object
                required: [${field}]
                properties: { ${field}: { type: integer } }
              example: { ${field}: 1234 }
        "401": { description: wrong key }
components:
  securitySchemes: { key: { type: apiKey, in: header, name: ${header} } }
`,
    'balance.overlay.yaml': `overlay: 1.1.0
info: { title: meaning, version: 1.0.0 }
actions:
  - target: $
    description: The invented documentation says so.
    update:
      x-fuelgauge:
        version: 1
        name: ${name}
        operation: GET ${path}
        balance: { remaining: /${field}, unit: ${unit}, scale: -1, scope: workspace }
        key: { variables: [${variable}_KEY] }
        links: { docs: https://docs.vendor.example, keys: https://vendor.example/keys }
`,
    'fixtures/example.json': `${JSON.stringify({
      title: 'the invented example',
      origin: 'spec',
      evidence: 'the example of the 200 response',
      request: `GET ${path}`,
      response: {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: `{"${field}":1234}`,
      },
      want: {
        status: 'ok',
        balance: {
          remaining: '123.4',
          unit: `${id}:${unit}`,
          total: null,
          lastTopUpAt: null,
          scope: 'workspace',
          poolId: null,
        },
        warnings: [],
      },
    })}\n`,
  };
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
}
