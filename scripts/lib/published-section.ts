import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INITIAL_VERSION } from '../../packages/codegen/src/emit/emit-package-json.ts';
import { root } from './workspace.ts';

const BEFORE = `Nothing is published on npm yet, so \`npx\` and \`npm install\` do not find it. In a clone of this repository:

\`\`\`sh
npm start
\`\`\`

This installs and builds everything, then shows made-up balances from a sandbox on your machine, marked as such. Afterwards
\`node packages/cli/dist/main.mjs\` is the command that this page calls \`fuelgauge\`.`;

const AFTER = `\`\`\`sh
npx fuelgauge --sandbox
\`\`\`

This shows made-up balances of all vendors from a sandbox on your machine, marked as such. \`npx fuelgauge\`, or \`npm install --global fuelgauge\`,
is the command that this page calls \`fuelgauge\`.`;

/** How a newcomer starts it: from a clone until the command line has its first version, then from npm. */
export const describePublished = (version: string): string =>
  version === INITIAL_VERSION ? BEFORE : AFTER;

/** The same for the version that the command line has now. */
export async function renderPublished(): Promise<string> {
  const manifest = await readFile(join(root, 'packages/cli/package.json'), 'utf8');
  return describePublished((JSON.parse(manifest) as { version: string }).version);
}
