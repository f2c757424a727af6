import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applySettings } from './sandbox/apply-settings.ts';
import { loadEmulations } from './sandbox/load-emulations.ts';
import { type RunningSandbox, startSandbox } from './sandbox/start-sandbox.ts';
import { accountsOf } from './test-support/accounts-of.ts';
import { creditVendors, moneyVendor } from './test-support/example-vendors.ts';
import { renderScreen, themes } from './test-support/render-screen.ts';
import { runHere } from './test-support/run-here.ts';
import { createTerminal } from './test-support/terminal.ts';

const [first = '', second = ''] = creditVendors;
const money = moneyVendor;

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({
    emulations: applySettings(await loadEmulations(), { fault: [`${second}=401`] }),
  });
});
afterAll(() => sandbox.close());

const COLUMNS = 80;

/**
 * The pictures of the documentation are what the command really prints on a terminal: `vitest -u` takes them anew.
 * tests/docs/pictures.test.ts looks at them in a browser.
 */
describe.each([
  { name: 'list', args: ['list'] },
  { name: 'guard', args: ['guard', `${first}=500`, `${money.id}=5${money.unit}`] },
])('docs/screens/$name', ({ name, args }) => {
  const terminal = createTerminal(COLUMNS);
  beforeAll(async () => {
    terminal.write(`$ fuelgauge ${args.join(' ')}\n`);
    const env = { ...accountsOf(sandbox, first, second, money.id), LANG: 'en_US.UTF-8' };
    await runHere(args, { env, stdout: terminal, stderr: terminal });
    await terminal.flushed();
  });

  test.each(Object.entries(themes))('%s', async (mode, theme) => {
    const picture = renderScreen(terminal.words(), COLUMNS, theme);
    await expect(picture).toMatchFileSnapshot(`../../../docs/screens/${name}-${mode}.svg`);
  });
});
