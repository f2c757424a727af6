import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { loadMonitor } from '../../packages/cli/src/monitor/load-monitor.ts';
import type { MonitorModule } from '../../packages/cli/src/monitor/monitor-module.ts';
import { runHere } from '../../packages/cli/src/test-support/run-here.ts';
import schema from '../../packages/monitor/api.schema.json' with { type: 'json' };
import { fakeReader } from '../../packages/monitor/src/test-support/fake-reader.ts';
import { HOSTILE_LABELS, seriesOf } from '../../packages/monitor/src/test-support/serve-facts.ts';
import { sampleMonths } from './sample-months.ts';

/** That its types fit is checked here, where both are known: the command line loads the monitor when it is asked to. */
const load = async (): Promise<MonitorModule> => import('../../packages/monitor/src/index.ts');

test('the monitor has what the command line asks of it', async () => {
  expect(await loadMonitor({ importMonitor: load })).toBe(await load());
});

const ajv = new Ajv2020({ strict: true, allErrors: true });
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
const validate = ajv.compile(schema);

test.each([
  { given: ['history', '--since', '30d', '--json'], schema: 'fuelgauge.history/1', list: 'series' },
  { given: ['runway', '--json'], schema: 'fuelgauge.runway/1', list: 'runways' },
])('$given is what api.schema.json says, whatever the labels', async ({ given, ...want }) => {
  const months = sampleMonths(12);
  const hostile = HOSTILE_LABELS.map((label) =>
    seriesOf(
      [
        [40, '20'],
        [1, '12.5'],
      ],
      { provider: 'zeta', owner: `account:${label}` },
    ),
  );
  const facts = { ...months, series: [...months.series, ...hostile] };
  const importMonitor = async () => ({
    ...(await load()),
    openSqliteReader: async () => fakeReader(facts),
  });
  // A file that is there: what is read of it is given above.
  const database = fileURLToPath(import.meta.url);
  const { exitCode, stdout } = await runHere([...given, '--database', database], {
    importMonitor,
  });
  expect(exitCode).toBe(0);
  const answer = JSON.parse(stdout);
  expect(validate(answer), JSON.stringify(validate.errors, null, 1)).toBe(true);
  expect(answer.schema).toBe(want.schema);
  expect(answer[want.list].length).toBeGreaterThan(0);
});
