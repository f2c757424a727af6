import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreReader } from '@fuelgauge/monitor';
import { expect, test } from 'vitest';
import { UnavailableError } from '../errors.ts';
import { openReader } from './open-history.ts';

const damaged = async (): Promise<never> => {
  throw Object.assign(new Error('it is damaged'), { name: 'StoreError' });
};
/** A store of which nothing can be read but that it is there. */
const reader: StoreReader = {
  states: damaged,
  history: damaged,
  episodes: damaged,
  health: () => ({ mode: 'durable', problem: '' }),
  close: async () => {},
};

test.each(['opening', 'states', 'history', 'episodes'] as const)(
  'damage that is found at %s is no bug of ours: the history cannot be read',
  async (at) => {
    const path = join(tmpdir(), 'fuelgauge-open-history.db');
    writeFileSync(path, '');
    const open = at === 'opening' ? damaged : async () => reader;
    const read = async (): Promise<unknown> => {
      const place = { kind: 'file', path, label: 'm.db' } as const;
      const opened = await openReader(place, { openSqliteReader: open, openPostgresReader: open });
      return at === 'opening' ? opened : opened[at]();
    };
    const reading = read();
    await expect(reading).rejects.toThrow(
      new UnavailableError('the history in m.db cannot be read: it is damaged'),
    );
    await expect(reading).rejects.toBeInstanceOf(UnavailableError);
  },
);
