import type { MonitorStore, StoreReader } from './monitor-store.ts';
import type { PostgresStoreOptions } from './postgres-store.ts';

/** The driver is loaded where it is used: most monitors keep a file. */
const load = () => import('./postgres-store.ts');

/**
 * Opens the history of several machines.
 * @param url - `postgres://…`
 */
export async function openPostgresStore(
  url: string,
  options?: PostgresStoreOptions,
): Promise<MonitorStore> {
  return (await load()).openPostgresStore(url, options);
}

/** Opens it to be read and never written. */
export async function openPostgresReader(
  url: string,
  options?: PostgresStoreOptions,
): Promise<StoreReader> {
  return (await load()).openPostgresReader(url, options);
}
