import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from '../../scripts/lib/run-command.ts';
import { root } from '../../scripts/lib/workspace.ts';
import { findNode, NEWEST_NODE, OLDEST_NODE } from '../support/node-versions.ts';
import { PRINTED, type ProjectTemplate, templates } from '../support/project-templates.ts';

/** The last Node that cannot `require` a module, and the ends of what is promised. */
const NODES = [OLDEST_NODE, '22.11.0', NEWEST_NODE];

const tools = inject('tools');
const consumer = inject('consumers').at(-1);
const parent = join(tools, 'templates');

async function createProject({
  files,
  manifest,
  compilerOptions,
}: ProjectTemplate): Promise<string> {
  const folder = join(parent, `project-${crypto.randomUUID()}`);
  await mkdir(folder);
  const all = {
    'package.json': JSON.stringify({ name: 'project', private: true, ...manifest }),
    'print.cjs': `console.log(${JSON.stringify(PRINTED)})`,
    ...(compilerOptions && {
      'tsconfig.json': JSON.stringify({ compilerOptions, include: ['*.ts'] }),
    }),
    ...files,
  };
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
  return folder;
}

/** Nothing of the tester's environment but the way to programs. */
const env = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', NO_COLOR: '1' };

beforeAll(async () => {
  // What npm has put into the consumer's project is what these projects have.
  const modules = join(parent, 'node_modules');
  await mkdir(modules, { recursive: true });
  for (const name of ['@fuelgauge', 'msw'])
    await symlink(join(consumer?.folder ?? '', 'node_modules', name), join(modules, name));
});

let nodes: readonly string[];
beforeAll(async () => {
  nodes = [];
  for (const version of NODES) nodes = [...nodes, await findNode(version)];
});

test.each(templates)('$title', async (template) => {
  const cwd = await createProject(template);
  const run = async (node: string, [program = '', ...args]: readonly string[]) => {
    const path = program.startsWith('./') ? program : join(tools, 'node_modules', program);
    const { exitCode, output } = await runCommand(node, [path, ...args], { cwd, env });
    expect(exitCode, output).toBe(0);
    return output;
  };
  // A compiler finds the same on every Node; what it has written must run on each.
  for (const command of template.commands.slice(0, -1)) await run(process.execPath, command);
  for (const node of nodes) {
    const printed = await run(node, template.commands.at(-1) ?? []);
    expect(printed.split('\n')).toContain(PRINTED);
    expect(printed).not.toMatch(/warning/i);
  }
});

test('vitest', async () => {
  const cwd = await createProject({
    title: '',
    manifest: { type: 'module' },
    files: {
      'balance.test.ts': `import { createLinkup } from '@fuelgauge/linkup';
        test('reads', async () => {
          const fetch = async () => Response.json({ balance: 12.5 });
          expect((await createLinkup({ apiKey: 'any-key', fetch }).getBalance()).remaining).toBe('12.5');
        });`,
    },
    commands: [],
  });
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--globals', '--root', cwd];
  const { exitCode, output } = await runCommand(process.execPath, args, { cwd, env });
  expect(exitCode, output).toBe(0);
});
