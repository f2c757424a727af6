import { promises } from '../../tests/faults/promises.ts';
import { listFaultCases } from '../../tests/faults/run-faults.ts';
import { readDeepResults } from './deep/run-deep.ts';
import { markdownTable } from './markdown-table.ts';

/** `docs/reliability.md`, from the table of the fault tests and the results of the deep proofs. */
export async function renderReliabilityPage(): Promise<string> {
  const cases = await listFaultCases();
  const results = await readDeepResults();
  const promised = Object.entries(promises).map(([id, promise]) => {
    const own = cases.filter((each) => each.id === id);
    const example = own[0];
    return [id, promise, String(own.length), example?.title ?? 'none'];
  });
  const rowsOf = (name: string) =>
    (results[name]?.rows ?? []).map(({ what, result }) => [what, result]);
  const broken = rowsOf('mutations');
  const mutations =
    broken.length === 0
      ? ''
      : `## Does the suite notice?

Each safety rule is broken once, in a copy, and the suite must fail. The test named is the first that did.

${markdownTable(['Broken on purpose', 'Noticed by'], broken)}

`;
  return `<!-- Written by npm run docs; do not edit. -->

# Reliability, promise by promise

Every promise is held by cases in \`tests/faults\`: a loopback server with real sockets produces each fault for every vendor, and every way of
calling (\`getBalance\`, raw \`GET\`, \`getBalances\`) must give the reading that the case names. They run on Node 24 against the sources and on
Node 20 against the packed packages. The fixtures of every vendor are served there as well.

${markdownTable(['Topic', 'Promised', 'Cases', 'One of them'], promised)}

${mutations}## Properties

Tried a million times each in \`npm run test:deep\` (whole calls a hundred thousand times), some thousand times in \`npm test\`.

${markdownTable(['Property', 'Result'], rowsOf('properties'))}
`;
}
