import type { Row } from '../row.ts';
import { keysAndBaseUrls } from './a-keys-and-base-urls.ts';
import { statuses } from './b-statuses.ts';
import { redirects } from './c-redirects.ts';
import { documents } from './d-documents.ts';
import { framing } from './d-framing.ts';
import { amounts } from './e-amounts.ts';
import { deadlinesAndSizes } from './f-deadlines-and-sizes.ts';
import { connections } from './g-connections.ts';
import { retries } from './h-retries.ts';
import { faultyOptions } from './i-faulty-options.ts';
import { echoesAndInjections } from './j-echoes-and-injections.ts';

/** The table. */
export const rows: readonly Row[] = [
  ...keysAndBaseUrls,
  ...statuses,
  ...redirects,
  ...documents,
  ...framing,
  ...amounts,
  ...deadlinesAndSizes,
  ...connections,
  ...retries,
  ...faultyOptions,
  ...echoesAndInjections,
];
