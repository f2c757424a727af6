import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../packages/codegen/src/yaml/yaml-source.ts';
import { runCommand } from '../../tools/run-command.ts';
import { root } from '../../tools/workspace.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** GitHub's own actions, by major version; an action of anybody else is pinned to a commit. */
const REVIEWED_ACTIONS = new Set(['actions/checkout@v4', 'actions/setup-node@v4']);
/** Jobs that may do more than read, and what for. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'drift.yml update': { contents: 'write', 'pull-requests': 'write' }, // pushes the branch of the pull request
};

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const workflow = parseYaml(file, readFileSync(join(folder, file), 'utf8')).value as unknown as Workflow;
  return { file, workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ title: `${file} ${name}`, job, siblings: workflow.jobs })),
);
const scripts = jobs.flatMap(({ title, job }) =>
  job.steps.flatMap(({ name = 'unnamed', run }) => (run === undefined ? [] : [{ title: `${title}: ${name}`, run }])),
);

test('there are workflows, with jobs and scripts', () => {
  expect(workflows.map(({ file }) => file)).toEqual(expect.arrayContaining(['ci.yml', 'drift.yml']));
  expect(scripts.length).toBeGreaterThan(workflows.length);
});

test.each(workflows)('$file may read, and nothing else', ({ workflow }) => {
  expect(workflow.permissions).toEqual({ contents: 'read' });
});

describe.each(jobs)('$title', ({ title, job, siblings }) => {
  test('has no permission that is not reviewed', () => {
    expect(job.permissions).toEqual(PERMISSIONS[title]);
  });

  test('ends, and waits for jobs that exist', () => {
    expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
    expect(Object.keys(siblings)).toEqual(expect.arrayContaining([job.needs ?? []].flat()));
  });

  test('runs only actions that are reviewed or pinned to a commit', () => {
    const used = job.steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !uses.startsWith('./'));
    expect(used.filter((uses) => !REVIEWED_ACTIONS.has(uses) && !/@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });
});

describe.each(scripts)('$title', ({ run }) => {
  test('is a script that bash can read', async () => {
    expect(await runCommand('bash', ['-n', '-c', run])).toMatchObject({ exitCode: 0, output: '' });
  });

  test('has no expression in it, whose value could be a command', () => {
    expect(run).not.toContain('${{');
  });
});
