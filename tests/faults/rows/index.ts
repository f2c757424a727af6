import type { Row } from '../row.ts';
import { aborts } from './aborts.ts';
import { bodies } from './bodies.ts';
import { connections } from './connections.ts';
import { deadlinesAndSizes } from './deadlines-and-sizes.ts';
import { echoedKeys } from './echoed-keys.ts';
import { encodings } from './encodings.ts';
import { framing } from './framing.ts';
import { keysAndBaseUrls } from './keys-and-base-urls.ts';
import { names } from './names.ts';
import { numbers } from './numbers.ts';
import { options } from './options.ts';
import { redirects } from './redirects.ts';
import { retries } from './retries.ts';
import { statuses } from './statuses.ts';
import { vendorText } from './vendor-text.ts';

/** The table of faults. */
export const rows: readonly Row[] = [
  ...keysAndBaseUrls,
  ...statuses,
  ...redirects,
  ...bodies,
  ...names,
  ...framing,
  ...encodings,
  ...numbers,
  ...deadlinesAndSizes,
  ...connections,
  ...retries,
  ...options,
  ...aborts,
  ...echoedKeys,
  ...vendorText,
];
