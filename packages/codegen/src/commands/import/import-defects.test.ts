import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { creditsDocument } from '../../test-support/credits-document.ts';
import { mintlifyPage } from '../../test-support/pages.ts';
import { createSpecRoot, type SpecRoot } from '../../test-support/spec-root.ts';

// Tools of others are started here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Document = ReturnType<typeof creditsDocument>;
const DAY = ['--retrieved', '2026-01-02'];
let repository: SpecRoot;
beforeEach(async () => {
  repository = await createSpecRoot(true);
});
afterEach(() => repository.remove());

const properties = (d: Document) => d.components.schemas.Credits.properties;
const write = (...edits: readonly ((document: Document) => void)[]) => {
  const document = creditsDocument();
  for (const edit of edits) edit(document);
  return repository.write('page.md', mintlifyPage({ document }));
};
const run = (verb: 'import' | 'update', ...args: string[]) =>
  repository.spec(verb, 'brew', '--page', 'page.md', ...DAY, ...args);

const KINDS: Record<string, { edit: (d: Document) => void; want: RegExp }> = {
  slash: {
    edit: (d) => (d.servers[0].url += '/'),
    want: /#\/servers\/0\/url: .*no-server-trailing-slash.*fixes\.overlay\.yaml: (\{ target: "?\$\.servers\[0\].*)$/,
  },
  'nullable beside allOf in 3.0': {
    edit: (d) => {
      d.openapi = '3.0.3';
      properties(d).bought = { nullable: true, allOf: [{ type: 'string' }] };
    },
    want: /bought\/nullable: .*nullable-type-sibling.*overlay\.yaml: (\{.*type: string.*)$/,
  },
  'nullable in 3.1': {
    edit: (d) => (properties(d).bought = { type: 'string', nullable: true }),
    want: /bought\/nullable: .*struct.*overlay\.yaml: (\{.*remove: true.*type: \[.*null.*)$/,
  },
};

test.each(Object.entries(KINDS))(
  'import says what an update would refuse, and the fix that it names puts it right: %s',
  async (_, { edit, want }) => {
    await write(edit);
    const { err } = await run('import');
    const [, fix = ''] = err.flatMap((line) => want.exec(line) ?? []);
    expect(err.join('\n')).toMatch(want);
    const actions = fix.split(/, (?=\{ target)/).map((action) => `  - ${action}\n`);
    await repository.write(
      'specs/brew/fixes.overlay.yaml',
      `overlay: 1.1.0\ninfo: { title: fixes, version: '1' }\nactions:\n${actions.join('')}`,
    );
    expect((await run('import')).err.join('\n')).not.toContain('redocly');
    await repository.spec('confirm', 'brew', '--yes');
    await repository.generate();
  },
);

test.each(Object.entries(KINDS))(
  'an update stops at a new defect, and not at one that was there: %s',
  async (_, { edit }) => {
    await write();
    await run('import');
    await repository.spec('confirm', 'brew', '--yes');
    await repository.generate();
    await write(edit);
    await expect(run('update')).rejects.toThrow(/redocly.*correct it in specs\/brew\/fixes/);
    await run('import');
    await repository.generate();
    await write(edit, (d) => (properties(d).extra = { type: 'number' }));
    const { out } = await run('update');
    expect(out.join('\n')).toMatch(/redocly: .*, as it was before/);
  },
);

test('an import for another operation does not keep the meaning of the old one', async () => {
  const two = (d: Document) => {
    d.paths['/wallet'] = d.paths['/credits'];
  };
  const document = creditsDocument();
  two(document);
  await repository.write('page.md', JSON.stringify(document));
  await run('import', '--operation', 'GET /credits');
  const before = await repository.snapshot();
  await expect(run('import', '--operation', 'get /wallet')).rejects.toThrow(
    /^specs\/brew\/balance\.overlay\.yaml:\d+: means GET \/credits, and the page was imported for GET \/wallet: delete/,
  );
  expect(await repository.snapshot()).toEqual(before);
  await run('import', '--operation', 'get /credits');
});
