import type { MonitorStore } from '../store/monitor-store.ts';

/** Opens an empty store; the tests close it. */
export type OpenStore = () => Promise<MonitorStore>;

/** Runs a test on a store of its own, and closes it. */
export const withStore =
  (open: OpenStore, run: (store: MonitorStore) => Promise<void>) => async (): Promise<void> => {
    const store = await open();
    try {
      await run(store);
    } finally {
      await store.close();
    }
  };
