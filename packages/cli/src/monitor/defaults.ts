import type { ListenAddress } from '../options/listen.ts';

/** Between two rounds of a monitor, in milliseconds, unless it is told. */
export const DEFAULT_EVERY_MS = 900_000;

/** Where its page is, unless it is told. */
export const DEFAULT_LISTEN: ListenAddress = { host: '127.0.0.1', port: 7373 };
