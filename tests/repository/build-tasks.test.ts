import { expect, test } from 'vitest';
import { runIn } from '../../scripts/lib/run-command.ts';
import { listTypePrograms } from '../../scripts/lib/type-programs.ts';
import { listPackages, listProviders, root } from '../../scripts/lib/workspace.ts';

/** A task of turbo, as `--dry=json` lists it. */
interface Task {
  readonly taskId: string;
  readonly command: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  readonly dependencies: readonly string[];
}

const listed = await runIn(root, 'turbo', 'run', 'build', '--filter=fuelgauge', '--dry=json');
const { tasks } = JSON.parse(listed.slice(listed.indexOf('{'))) as { tasks: readonly Task[] };
const commands = tasks.filter(({ command }) => command !== '<NONEXISTENT>');
const providers = listProviders();

test('what npm start builds takes one process for all vendors', () => {
  const names = providers.map(({ manifest }) => manifest.name);
  expect(commands.filter(({ taskId }) => names.some((name) => taskId === `${name}#build`))).toEqual(
    [],
  );
  expect(commands.map(({ taskId }) => taskId)).toContain('//#build:providers');
});

test('they are built again as soon as any of them changes', () => {
  const { inputs = {}, outputs = [] } =
    tasks.find(({ taskId }) => taskId === '//#build:providers') ?? {};
  for (const { folder } of providers)
    for (const file of ['package.json', 'src/index.ts', 'src/emulation.ts', 'src/schema.ts'])
      expect(Object.keys(inputs)).toContain(`${folder}/${file}`);
  expect(outputs).toEqual(['packages/providers/*/dist/**']);
});

test('whoever loads them is built with them', () => {
  const registry = tasks.find(({ taskId }) => taskId === '@fuelgauge/registry#build');
  expect(registry?.dependencies).toContain('//#build:providers');
});

test('every package has its types checked, those of the providers in one program', () => {
  const own = listPackages().filter(({ folder }) => !folder.startsWith('packages/providers/'));
  expect(listTypePrograms()).toEqual([
    ...own.map(({ folder }) => `${folder}/tsconfig.json`),
    'tsconfig.providers.json',
    'tsconfig.json',
  ]);
});
