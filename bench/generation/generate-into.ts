// The verb `generate`, on another folder than the repository.
import { runGenerateCommand } from '@fuelgauge/codegen/generate';

const [root = ''] = process.argv.slice(2);
await runGenerateCommand([], { root, cwd: root, print: () => {}, warn: console.error });
