import { promises } from '../../tests/faults/promises.ts';
import { listFaultCases } from '../../tests/faults/run-faults.ts';
import { markdownTable } from './markdown-table.ts';

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

Every promise is held by cases in \`tests/faults\`: a loopback server with real sockets produces each fault for every vendor, and every way of
calling (\`getBalance\`, raw \`GET\`, \`getBalances\`) must give the reading that the case names. They run on Node 24 against the sources and on
Node 20 against the packed packages. The fixtures of every vendor are served there as well.

${markdownTable(['Topic', 'Promised', 'Cases', 'One of them'], promised)}

## Does the suite notice?

\`npm run test:deep\` breaks every rule about keys and money in turn (mutation testing by StrykerJS over the number, key, response and transport
code of \`core\` and the sums of \`balances\`) and reports the share of changes that a test notices. It also tries each property of the number
and key code a million times, which \`npm test\` tries some thousand times.
`;
}
