import { catalog } from '@fuelgauge/registry/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applySettings } from './sandbox/apply-settings.ts';
import { loadEmulations } from './sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from './sandbox/start-sandbox.ts';
import { accountsOf } from './test-support/accounts-of.ts';
import { renderScreen } from './test-support/render-screen.ts';
import { runHere } from './test-support/run-here.ts';

const [first = '', second = ''] = catalog
  .filter(({ unit }) => unit?.includes(':'))
  .map(({ id }) => id);
const money = catalog.find(({ unit }) => !unit?.includes(':'));

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), { fault: [`${second}=401`] }),
  });
});
afterAll(() => sandbox.close());

/** The pictures of the documentation are what the command really prints: `vitest -u` takes them anew. */
test.each([
  { name: 'list', args: ['list'] },
  { name: 'guard', args: ['guard', `${first}=500`, `${money?.id}=5${money?.unit}`] },
])('docs/screens/$name.svg', async ({ name, args }) => {
  const env = { ...accountsOf(sandbox, first, second, money?.id ?? ''), FORCE_COLOR: '1' };
  const { stdout, stderr, exitCode } = await runHere(args, { env });
  expect(exitCode).not.toBe(0);
  const screen = renderScreen(`$ fuelgauge ${args.join(' ')}\n${stdout}${stderr}`);
  await expect(screen).toMatchFileSnapshot(`../../../docs/screens/${name}.svg`);
});
