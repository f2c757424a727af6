import { catalog } from '@fuelgauge/registry/catalog';

/** What `tests/consumers/program.ts` must give against the sandbox, wherever it runs. */
export const RESULT = {
  report: ['clado 247', 'fullenrich 5000', 'linkup 123.456', 'pollo 120.5', 'you 7189.245'],
  known: [catalog.length, catalog.length, catalog.length],
  document: 123.456,
  client: '123.456',
  alone: '123.456 credit',
  bare: 'linkup:credit',
  emulated: '7.5',
  custom: '3.25',
  unreachable: 'network',
};
