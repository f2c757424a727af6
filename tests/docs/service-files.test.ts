import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../packages/cli/src/create-program.ts';
import monitor from '../../packages/monitor/package.json' with { type: 'json' };
import { listAllCodeBlocks } from '../support/code-blocks.ts';

const blocks = listAllCodeBlocks('docs/monitor.md');
const blockOf = (info: string) => blocks.find((block) => block.info === info)?.code ?? '';
const isThere = (program: string) => spawnSync(program, ['--version']).error === undefined;

/** Whether the command line takes these arguments of its command `monitor`. */
async function take(args: readonly string[]): Promise<void> {
  const nothing = { write: () => true };
  const { signal } = new AbortController();
  const program = createProgram({ env: {}, cwd: '/', stdout: nothing, stderr: nothing, signal });
  for (const command of program.commands) command.action(() => {});
  await program.parseAsync(['monitor', ...args], { from: 'user' });
}

describe('the unit of systemd', () => {
  const unit = blockOf('ini');
  const [, start = ''] = /^ExecStart=(.*)$/m.exec(unit) ?? [];

  test('starts the monitor with options that it takes', async () => {
    const [program, command, ...args] = start.split(' ');
    expect([program, command]).toEqual(['/usr/local/bin/fuelgauge', 'monitor']);
    await expect(take(args)).resolves.toBeUndefined();
  });

  test.runIf(isThere('systemd-analyze'))('is one to systemd as well', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuelgauge-unit-'));
    try {
      const verify = (text: string) => {
        const file = join(folder, 'fuelgauge.service');
        // A program that is there, so that only the unit is judged.
        writeFileSync(file, text.replace('/usr/local/bin/fuelgauge', process.execPath));
        const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], {
          encoding: 'utf8',
        });
        return { status, ours: stderr.split('\n').filter((line) => line.includes(file)) };
      };
      expect(verify(unit)).toEqual({ status: 0, ours: [] });
      expect(verify(unit.replace('DynamicUser=yes', 'DynamicUsr=yes')).ours).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the container', () => {
  const lines = blockOf('dockerfile').trimEnd().split('\n');

  test('has instructions that there are, from an image first', () => {
    expect(lines[0]).toMatch(/^FROM node:\d+-slim$/);
    for (const line of lines)
      expect(line).toMatch(/^(FROM|RUN|USER|WORKDIR|VOLUME|EXPOSE|ENTRYPOINT) \S/);
  });

  test('runs the program of the package with options that it takes', async () => {
    const entry = lines.find((line) => line.startsWith('ENTRYPOINT '))?.slice('ENTRYPOINT '.length);
    const [program = '', ...args] = JSON.parse(entry ?? '[]') as string[];
    expect(Object.keys(monitor.bin)).toContain(program);
    await expect(take(args)).resolves.toBeUndefined();
    expect(lines.join('\n')).toContain(`npm install --global --ignore-scripts ${monitor.name}@`);
  });
});

/** The values of a property list, in the form that launchd takes; throws where it is none. */
function parsePlist(xml: string): unknown {
  const [, body = ''] =
    /^<\?xml .*\?>\n<!DOCTYPE plist .*>\n<plist version="1\.0">\n([\s\S]*)<\/plist>\n$/.exec(xml) ??
    [];
  const tokens = [...body.matchAll(/<(\/?)(\w+)(\/?)>|([^<>]+)/g)].filter(
    ([, , tag, , text]) => tag !== undefined || text?.trim() !== '',
  );
  let at = 0;
  const fail = (): never => {
    throw new Error(`no property list at ${tokens[at]?.[0]}`);
  };
  const take = (token: string): void => {
    if (tokens[at]?.[0] !== token) fail();
    at += 1;
  };
  const text = (tag: string): string => {
    take(`<${tag}>`);
    const value = tokens[at]?.[4] ?? fail();
    at += 1;
    take(`</${tag}>`);
    return value;
  };
  /** What stands between two tags, one after the other. */
  const between = (tag: string, each: () => void): void => {
    take(`<${tag}>`);
    while (tokens[at]?.[0] !== `</${tag}>`) each();
    take(`</${tag}>`);
  };
  const value = (): unknown => {
    const token = tokens[at]?.[0];
    if (token === '<string>') return text('string');
    if (token === '<true/>' || token === '<false/>') {
      take(token);
      return token === '<true/>';
    }
    const items: unknown[] = [];
    const members: Record<string, unknown> = {};
    if (token === '<array>') between('array', () => items.push(value()));
    else
      between('dict', () => {
        const key = text('key');
        members[key] = value();
      });
    return token === '<array>' ? items : members;
  };
  const found = value();
  return at === tokens.length ? found : fail();
}

test('the list of launchd is one, and runs the monitor', () => {
  const xml = blockOf('xml');
  expect(parsePlist(xml)).toMatchObject({
    Label: 'fuelgauge.monitor',
    ProgramArguments: ['/usr/local/bin/node', '/usr/local/bin/fuelgauge', 'monitor'],
    RunAtLoad: true,
    KeepAlive: { SuccessfulExit: false },
  });
  expect(() => parsePlist(xml.replace('</array>', ''))).toThrow('no property list');
});
