import type { Row } from '../row.ts';
import { bodies } from './bodies.ts';
import { connections } from './connections.ts';
import { deadlinesAndSizes } from './deadlines-and-sizes.ts';
import { echoes } from './echoes.ts';
import { framing } from './framing.ts';
import { keysAndBaseUrls } from './keys-and-base-urls.ts';
import { numbers } from './numbers.ts';
import { optionsAndAborts } from './options-and-aborts.ts';
import { redirects } from './redirects.ts';
import { retries } from './retries.ts';
import { statuses } from './statuses.ts';

/** The table. */
export const rows: readonly Row[] = [
  ...keysAndBaseUrls,
  ...statuses,
  ...redirects,
  ...bodies,
  ...framing,
  ...numbers,
  ...deadlinesAndSizes,
  ...connections,
  ...retries,
  ...optionsAndAborts,
  ...echoes,
];
