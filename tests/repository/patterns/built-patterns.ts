import { vi } from 'vitest';
import { type BuiltPattern, recordPatterns } from './record-patterns.ts';

/** Makes every file that builds patterns do so, with words as vendors have them. */
export const listBuiltPatterns = (): Promise<readonly BuiltPattern[]> =>
  recordPatterns(async () => {
    vi.resetModules(); // what another file of tests has loaded has built its patterns already
    await import('../../../packages/core/src/decimal/decimal.ts');
    await import('../../../packages/core/src/environment/parse-key.ts');
    const { isLabel } = await import('../../../packages/core/src/options/account-label.ts');
    isLabel('東京');
    await import('../../../packages/cli/src/terminal/escape-unsafe.ts');
    const { decodeLayer } = await import('../../../packages/core/src/transport/decode-escapes.ts');
    decodeLayer('%41');
    await import('../../../packages/codegen/src/draft/unit-patterns.ts');
    await import('../../../packages/codegen/src/draft/find-arithmetic.ts');
    const draft = await import('../../../packages/codegen/src/draft/candidate.ts');
    draft.stemOf('credits_left');
    const { findStaleFixtures } = await import(
      '../../../packages/codegen/src/page/stale-fixtures.ts'
    );
    const fixture = JSON.stringify({ origin: 'docs', response: { body: '{"left":12.5}' } });
    findStaleFixtures(
      new Map([['specs/brew/fixtures/a.json', fixture]]),
      'brew',
      { text: 'left: 12.5' } as Parameters<typeof findStaleFixtures>[2],
      [],
    );
  });
