import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compareRuntimes, RECORD } from '../faults/runtimes.ts';
import { AMOUNT, loadVendor } from '../faults/vendor.ts';
import { bundlers } from '../support/bundle-program.ts';
import { listWanted, withFaultJobs } from '../support/fault-jobs.ts';
import { openBrowser } from '../support/look-at-picture.ts';
import { type Outcomes, prepareRuntimes, readInPage } from '../support/reading-runtimes.ts';

/**
 * The faults of `tests/faults` that a runtime decides, read by the installed packages in every runtime. What a
 * runtime says otherwise than the newest Node is recorded in `tests/faults/runtimes.json`, from which
 * docs/reliability.md is written: `vitest run --project packed runtime-faults --update` records it anew.
 */
const tools = inject('tools');
const consumer = inject('consumers').at(-1);
const place = { folder: consumer?.folder ?? '', tools };
/** The one that the program of the runtimes reads. */
const vendor = await loadVendor('linkup');
const wanted = listWanted(vendor);
const runtimes = await prepareRuntimes(place);
const seen = new Map<string, Outcomes>();

/** Most of the time is spent waiting for what hangs. */
const AT_ONCE = 3;
beforeAll(async () => {
  const waiting = [...runtimes];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, readJobs } = next;
      seen.set(name, await withFaultJobs(vendor, readJobs));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
});

describe.each(runtimes)('$name', ({ name }) => {
  test('has met every fault, and shows no other amount than the right one', () => {
    const outcomes = Object.entries(seen.get(name) ?? {});
    expect(outcomes.map(([title]) => title).sort()).toEqual([...wanted.keys()].sort());
    expect(outcomes.filter(([, said]) => said.startsWith('ok') && said !== `ok ${AMOUNT}`)).toEqual(
      [],
    );
  });

  test('never asks twice where that cannot help', () => {
    const repeated = Object.values(seen.get(name) ?? {}).filter((said) => said.includes('times'));
    expect(repeated.filter((said) => !said.startsWith('network/reset'))).toEqual([]);
  });
});

test.each([...wanted])('the newest Node: %s', (title, want) => {
  const said = seen.get(runtimes[0]?.name ?? '')?.[title];
  const reasons = 'ok' in want ? [] : [want.reason ?? ''].flat();
  const expected =
    'ok' in want ? [`ok ${AMOUNT}`] : reasons.map((reason) => `${want.kind}/${reason}`);
  expect(
    expected.some((start) => said?.startsWith(start)),
    said,
  ).toBe(true);
});

test('the others say the same, but for the differences on record', async () => {
  const inOrder = new Map(runtimes.map(({ name }) => [name, seen.get(name) ?? {}]));
  const record = `${JSON.stringify(compareRuntimes(inOrder), null, 2)}\n`;
  await expect(record).toMatchFileSnapshot(fileURLToPath(RECORD));
});

test('a page learns nothing of a failure but that it is one of the network, its own refusal included', async () => {
  const faults = [
    'connections/failures: nobody listens',
    'framing/interrupted: a reset in the middle of a chunk',
    'bodies/harmless-variants: text/plain', // a good response that does not allow pages to read it
  ];
  const script = await bundlers['esbuild']?.(tools, `${place.folder}/read-jobs.mjs`);
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const said = await withFaultJobs(vendor, (jobs) =>
      readInPage(
        page,
        script ?? '',
        jobs.filter(({ title }) => faults.includes(title)),
      ),
    );
    expect(said).toEqual(
      Object.fromEntries(faults.map((title) => [title, 'network/unknown, asked once'])),
    );
  } finally {
    await browser.close();
  }
});
