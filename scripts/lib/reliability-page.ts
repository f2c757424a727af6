import { promises } from '../../tests/faults/promises.ts';
import { listFaultCases } from '../../tests/faults/run-faults.ts';
import { readRuntimeRecord } from '../../tests/faults/runtimes.ts';
import { markdownTable } from './markdown-table.ts';

/** Runtimes that say the same of a fault, in one breath. */
function describeOtherwise(otherwise: Readonly<Record<string, string>>): string {
  const outcomes = [...new Set(Object.values(otherwise))];
  return outcomes
    .map((outcome) => {
      const names = Object.keys(otherwise).filter((name) => otherwise[name] === outcome);
      return `${names.join(', ')}: ${outcome}`;
    })
    .join('; ');
}

/** What other runtimes than Node make of the faults, from the record of the run. */
async function renderRuntimes(): Promise<string> {
  const { faults, runtimes, differences } = await readRuntimeRecord();
  const rows = Object.entries(differences).map(([title, { usual, otherwise }]) => [
    title,
    usual,
    describeOtherwise(otherwise),
  ]);
  return `## In other runtimes

\`tests/packed/runtime-faults.test.ts\` has the installed packages read ${faults} of these faults over real sockets, with one retry, in
${runtimes}.
Node 20 and 22, and Node under jsdom, say the same as Node 24 of each of these. Of corrupt gzip without a length Node 20 says nothing: its
\`fetch\` waits, and the deadline ends the call. Where another runtime says something else it is because that is
all it tells: a page in a browser never learns why a request failed, workerd calls every broken connection lost and hides names and
certificates behind an internal error, and most do not tell a body that is too short from a connection that was cut. No runtime
has shown an amount other than the right one. \`workerd 2023\` and \`2026\` are compatibility dates; the versions stand in
\`tests/support/consumer-tools.ts\`.

${markdownTable(['Fault', 'Node', 'Elsewhere'], rows)}
`;
}

/** `docs/reliability.md`, from the table of the fault tests. */
export async function renderReliabilityPage(): Promise<string> {
  const cases = await listFaultCases();
  const promised = Object.entries(promises).map(([id, promise]) => {
    const own = cases.filter((each) => each.id === id);
    const example = own[0];
    return [id, promise, String(own.length), example?.title ?? 'none'];
  });
  return `<!-- Written by npm run docs; do not edit. -->

# Reliability, promise by promise

Every promise is held by cases in \`tests/faults\`: a loopback server with real sockets produces each fault, and every way of calling
(\`getBalance\`, raw \`GET\`, \`getBalances\`) must give the reading that the case names: for the three vendors that declare most, and for each
other vendor its share and all of its fixtures. Two of the three and the shares run on Node 24 against the sources, the third and each case
once on Node 20 against the packed packages; the fixtures run on both.
\`npm run test:deep -- faults\` tries each case on each vendor.

${markdownTable(['Topic', 'Promised', 'Cases', 'One of them'], promised)}

${await renderRuntimes()}
## Does the suite notice?

\`npm run test:deep\` breaks every rule about keys and money in turn (mutation testing by StrykerJS over the number, key, response and transport
code of \`core\` and the sums of \`balances\`) and reports the share of changes that a test notices. It also tries each property of the number
and key code a million times, which \`npm test\` tries some thousand times. And it builds applications with Next.js 14 and 15, which read a
balance that changes at every request: none is served from a cache of the framework.
`;
}
