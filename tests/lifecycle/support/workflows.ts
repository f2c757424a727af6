import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml } from '../../../packages/codegen/src/json/yaml-source.ts';
import { root } from '../../../scripts/lib/workspace.ts';

export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
export interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
export interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Every workflow of the repository. */
export function readWorkflows(): readonly { file: string; text: string; workflow: Workflow }[] {
  const folder = join(root, '.github/workflows');
  return readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return { file, text, workflow: parseYaml(file, text).value as unknown as Workflow };
  });
}

/** The script of a step, found by the names of workflow, job and step. */
export function readScript(file: string, job: string, step: string): string {
  const workflow = readWorkflows().find((candidate) => candidate.file === file)?.workflow;
  const script = workflow?.jobs[job]?.steps.find(({ name }) => name === step)?.run;
  if (script === undefined) throw new Error(`${file} has no job ${job} with a step "${step}"`);
  return script;
}
