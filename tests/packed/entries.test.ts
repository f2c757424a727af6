import { beforeAll, describe, expect, inject, test } from 'vitest';
import { listPublicEntries } from '../support/public-entries.ts';
import { runConsumer } from '../support/run-consumer.ts';

const entries = listPublicEntries();
const modules = entries.filter(({ isJson }) => !isJson).map(({ name }) => name);
const documents = entries.filter(({ isJson }) => isJson).map(({ name }) => name);

/** Loads everything in one process and prints how many names each entry exports. */
const IMPORT = `
  const count = async (name, options) => [name, Object.keys(await import(name, options)).length];
  const counts = [];
  for (const name of ${JSON.stringify(modules)}) counts.push(await count(name));
  for (const name of ${JSON.stringify(documents)}) counts.push(await count(name, { with: { type: 'json' } }));
  console.log(JSON.stringify(Object.fromEntries(counts)));`;
const REQUIRE = `
  const counts = ${JSON.stringify([...modules, ...documents])}.map((name) => [name, Object.keys(require(name)).length]);
  console.log(JSON.stringify(Object.fromEntries(counts)));`;

describe.each(inject('consumers'))('on Node $version', (consumer) => {
  const load = async (type: 'module' | 'commonjs', code: string) => {
    const { exitCode, output } = await runConsumer(consumer, [
      '--no-warnings',
      `--input-type=${type}`,
      '--eval',
      code,
    ]);
    expect(exitCode, output).toBe(0);
    return JSON.parse(output) as Record<string, number>;
  };
  let imported: Record<string, number>;
  let required: Record<string, number>;
  beforeAll(async () => {
    imported = await load('module', IMPORT);
    required = await load('commonjs', REQUIRE);
  });

  test('there are entries', () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(documents.length).toBeGreaterThan(10);
  });

  test.each(modules)('%s is imported and required alike', (name) => {
    expect(imported[name]).toBeGreaterThan(0);
    expect(required[name]).toBe(imported[name]);
  });

  test.each(documents)('%s is imported and required', (name) => {
    expect(imported[name]).toBe(1);
    expect(required[name]).toBeGreaterThan(1);
  });
});
