import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import type { DeepProof } from './deep-proof.ts';

const RUNS = 1_000_000;
const FILES = [
  'src/decimal/decimal.test.ts',
  'src/json/read-json.test.ts',
  'src/client/redact-key.test.ts',
  'src/judge/judge-reply.property.test.ts',
  'src/client/key-secrecy.property.test.ts',
];

/** The properties of the number and key core, a million cases each (a hundred thousand of whole calls). */
export const properties: DeepProof = {
  name: 'properties',
  sources: ['packages/core/src/{decimal,json,judge,reading,key,transport,client}/*.ts'],
  async run() {
    const outputFile = join(await mkdtemp(join(tmpdir(), 'fuelgauge-deep-')), 'report.json');
    const args = [
      'run',
      '--project=core',
      ...FILES,
      '--testTimeout=3600000',
      '--reporter=json',
      `--outputFile=${outputFile}`,
    ];
    const env = { ...process.env, FUELGAUGE_PROPERTY_RUNS: String(RUNS) };
    const { exitCode, output } = await runCommand('vitest', args, { env });
    if (exitCode !== 0) throw new Error(output);
    const report = JSON.parse(await readFile(outputFile, 'utf8')) as {
      testResults: { assertionResults: { fullName: string; status: string; duration: number }[] }[];
    };
    return report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ duration }) => duration > 1000)
      .map(({ fullName, status }) => ({ what: fullName, result: status }));
  },
};
