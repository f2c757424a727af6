import { compilerIn, NEWEST_COMPILER, OLDEST_COMPILER } from './consumer-tools.ts';
import { importAll } from './public-entries.ts';

/** A project as its generator or its guide sets it up: what stands in package.json and tsconfig.json, and the files of a user. */
export interface ProjectTemplate {
  readonly title: string;
  readonly manifest?: object;
  readonly compilerOptions?: object;
  readonly files: Readonly<Record<string, string>>;
  /** Programs of the tools' folder, or files of the project, that Node runs one after the other. The last one runs on every Node, and its output counts. */
  readonly commands: readonly (readonly string[])[];
}

/** A client, all vendors and an error, of packages that hold one another. It prints the same wherever it runs. */
const BODY = `
  const fetch = async () => Response.json({ balance: 12.5 });
  const { remaining } = await createLinkup({ apiKey: 'any-key', fetch }).getBalance();
  const gauge = createFuelGauge({ accounts: [{ provider: 'linkup', apiKey: 'any-key' }], env: {}, fetch });
  const [reading] = (await gauge.read()).readings;
  const failure = await createLinkup({ env: {} }).getBalance().catch((error: unknown) => error);
  const isKnown = BalanceError.isInstance(failure) && failure.kind === 'missing_key';
  return [remaining, reading?.status, formatBalance({ remaining: '0.5', unit: 'USD' } as never, { locale: 'en-US' }), isKnown].join(' ');`;
export const PRINTED = '12.5 ok $0.50 true';

const IMPORTS = `import { BalanceError } from '@fuelgauge/core';
import { createFuelGauge, formatBalance } from '@fuelgauge/balances';
import { createLinkup } from '@fuelgauge/linkup';
`;
const REQUIRES = `const { BalanceError } = require('@fuelgauge/core');
const { createFuelGauge, formatBalance } = require('@fuelgauge/balances');
const { createLinkup } = require('@fuelgauge/linkup');
`;
const TYPESCRIPT = `${IMPORTS}export async function read(): Promise<string> {${BODY}\n}\n`;
const JAVASCRIPT = `async function read() {${BODY.replace(' as never', '').replace(': unknown', '')}\n}\n`;
const PRINT = "import { read } from './read';\nread().then(console.log);\n";
const EXPRESS = `app.get('/balance', async (_request, response) => { response.send(await read()); });
const server = app.listen(0, async () => {
  const { port } = server.address();
  console.log(await (await fetch('http://127.0.0.1:' + port + '/balance')).text());
  server.close();
});
`;

/** As \`tsc --init\` has it, without what says how modules are found; the compiler's own declarations alone are not checked. */
const STRICT = {
  target: 'es2022',
  strict: true,
  esModuleInterop: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: ['node'],
};
/**
 * For what looks at the same declarations as another project here, or as one of tests/packed/compilers.test.ts: there they
 * are checked themselves, which takes four times as long as to find them.
 */
const CHECKED_ELSEWHERE = { skipLibCheck: true };
/** As create-next-app 15 writes it. */
const NEXT = {
  target: 'ES2017',
  lib: ['dom', 'dom.iterable', 'esnext'],
  allowJs: true,
  skipLibCheck: true,
  strict: true,
  noEmit: true,
  esModuleInterop: true,
  module: 'esnext',
  moduleResolution: 'bundler',
  resolveJsonModule: true,
  isolatedModules: true,
  jsx: 'preserve',
};

/** How they find declarations is the same; the newest one takes a fifth of the time, and knows node10 no more. */
const OLDEST = compilerIn(OLDEST_COMPILER);
const NEWEST = compilerIn(NEWEST_COMPILER);
/** Without msw: msw 3 is made of modules alone, and node10 finds none of its parts. */
const compiled = (
  title: string,
  compilerOptions: object,
  manifest: object = {},
  compiler = NEWEST,
): ProjectTemplate => ({
  title: `TypeScript, ${title}`,
  manifest,
  compilerOptions: { ...STRICT, outDir: 'out', ...compilerOptions },
  files: {
    'read.ts': TYPESCRIPT,
    'main.ts': 'type' in manifest ? PRINT.replace("'./read'", "'./read.js'") : PRINT,
    ...(!('type' in manifest) && { 'every.ts': importAll((name) => !/\.json$|\/msw$/.test(name)) }),
  },
  commands: [[compiler], ['./out/main.js']],
});
/** What only finds the types: a bundler takes it from there. */
const checked = (title: string, compilerOptions: object, compiler = NEWEST): ProjectTemplate => ({
  ...compiled(title, { noEmit: true, ...compilerOptions }),
  commands: [[compiler], ['./print.cjs']],
});

export const templates: readonly ProjectTemplate[] = [
  compiled('node10 and CommonJS', { module: 'commonjs', moduleResolution: 'node10' }, {}, OLDEST),
  compiled('node16 and CommonJS', {
    module: 'node16',
    moduleResolution: 'node16',
    ...CHECKED_ELSEWHERE,
  }),
  compiled(
    'nodenext and CommonJS',
    { module: 'nodenext', moduleResolution: 'nodenext' },
    {},
    OLDEST,
  ),
  compiled(
    'node16 and modules',
    { module: 'node16', moduleResolution: 'node16' },
    { type: 'module' },
  ),
  compiled(
    'nodenext and modules',
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { type: 'module' },
  ),
  checked('bundler', { module: 'esnext', moduleResolution: 'bundler', ...CHECKED_ELSEWHERE }),
  checked(
    'node10 and modules',
    { module: 'esnext', moduleResolution: 'node10', ...CHECKED_ELSEWHERE },
    OLDEST,
  ),
  checked('of Next', NEXT),
  {
    title: 'Express and CommonJS',
    files: {
      'server.js': `const express = require('express');\n${REQUIRES}${JAVASCRIPT}const app = express();\n${EXPRESS}`,
    },
    commands: [['./server.js']],
  },
  {
    title: 'Express and modules',
    manifest: { type: 'module' },
    files: {
      'server.js': `import express from 'express';\n${IMPORTS}${JAVASCRIPT}const app = express();\n${EXPRESS}`,
    },
    commands: [['./server.js']],
  },
  {
    title: 'ts-node and CommonJS',
    compilerOptions: { ...STRICT, module: 'commonjs', moduleResolution: 'node10' },
    files: { 'read.ts': TYPESCRIPT, 'main.ts': PRINT },
    commands: [['ts-node/dist/bin.js', '--compiler', `typescript-${OLDEST_COMPILER}`, 'main.ts']],
  },
  ...[{}, { type: 'module' }].map(
    (manifest): ProjectTemplate => ({
      title: `tsx and ${'type' in manifest ? 'modules' : 'CommonJS'}`,
      manifest,
      files: { 'read.ts': TYPESCRIPT, 'main.ts': PRINT.replace("'./read'", "'./read.ts'") },
      commands: [['tsx/dist/cli.mjs', 'main.ts']],
    }),
  ),
  {
    title: 'Jest and CommonJS',
    files: {
      'balance.test.js': `${REQUIRES}${JAVASCRIPT}
        test('reads', async () => {
          process.stdout.write((await read()) + '\\n');
        });`,
    },
    commands: [['jest/bin/jest.js', '--watchman=false', '--silent']],
  },
];
