import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import {
  anyMutation,
  anyShape,
  mutate,
  readAll,
  type Shape,
  toSchema,
} from '../test-support/random-schema.ts';
import { classify } from './classify.ts';
import { emitTypes } from './emit-types.ts';
import { compileTypes } from './type-program.ts';

const RUNS = Number(process.env['FUELGAUGE_PROPERTY_RUNS'] ?? 60);
vi.setConfig({ testTimeout: 60_000 + RUNS * 500 });

const documentOf = (shape: Shape): JsonObject => ({
  openapi: '3.1.0',
  info: { title: 'Brew', version: '1' },
  paths: {
    '/credits': {
      get: {
        responses: {
          '200': {
            description: 'OK',
            content: { 'application/json': { schema: toSchema(shape) } },
          },
        },
      },
    },
  },
});

/** Whether a program that was written against one document compiles against another. */
async function compiles(shape: Shape, document: JsonObject): Promise<boolean> {
  const head = `import type { paths } from './schema';
declare const body: paths['/credits']['get']['responses'][200]['content']['application/json'];
`;
  try {
    compileTypes({
      'schema.ts': await emitTypes(document),
      'main.ts': head + readAll(shape).join('\n'),
    });
    return true;
  } catch {
    return false;
  }
}

test('a change is major if, and only if, a program that reads everything does not compile any more', async () => {
  const bumps = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      anyShape,
      fc.array(anyMutation, { minLength: 1, maxLength: 2 }),
      async (shape, mutations) => {
        const mutated = mutations.reduce(mutate, shape);
        const [old, next] = [documentOf(shape), documentOf(mutated)];
        expect(await compiles(shape, old)).toBe(true);
        const { bump, changes } = await classify(old, next);
        bumps.add(bump);
        expect(await compiles(shape, next), `${bump}: ${JSON.stringify(changes)}`).toBe(
          bump !== 'major',
        );
      },
    ),
    { numRuns: RUNS },
  );
  expect([...bumps].sort()).toEqual(['major', 'minor', 'none', 'patch']);
});
