import { expectTypeOf, test } from 'vitest';
import type { READING_OPTIONS, ReadingOptions } from '../reading/fetch-balance.ts';
import type { AccountOptions } from '../types/options.ts';
import type { CLIENT_OPTIONS } from './option-names.ts';

type ClientOption = (typeof CLIENT_OPTIONS)[number];

test('every option that is typed is known at run time, and no other', () => {
  expectTypeOf<ClientOption>().toEqualTypeOf<keyof AccountOptions>();
  expectTypeOf<ClientOption | (typeof READING_OPTIONS)[number]>().toEqualTypeOf<
    keyof ReadingOptions
  >();
});
