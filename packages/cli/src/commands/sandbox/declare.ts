import { firstProvider, secondProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { collect } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import { parsePort } from './parse-port.ts';
import type { SandboxOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge sandbox --port 8787', 'then, in another shell:'],
  ['eval "$(fuelgauge sandbox --port 8787 --print-env)" && fuelgauge'],
  [
    `fuelgauge sandbox --fault ${firstProvider.id}=503 --fault ${secondProvider.id}=hang --latency 300ms`,
  ],
  [
    `fuelgauge sandbox --balance ${firstProvider.id}=120 --drain ${firstProvider.id}=5/1s`,
    'empty after 24 seconds',
  ],
  [`curl -X POST 'http://127.0.0.1:8787/_control/${firstProvider.id}?balance=3&fault=429'`],
])}

Faults: a status from 400 to 599, the kind of an error (unauthorized, payment_required, rate_limited,
invalid_response, …), hang (never responds), reset (closes the connection), none.`;

export function declareSandbox(program: CliCommand, context: Context): void {
  program
    .command('sandbox')
    .description('serve every vendor on this machine, with made-up balances')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parsePort, 0)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'let --host be an address that others can reach')
    .option(
      '--allow-host <name>',
      'accept requests for this host name as well; may be repeated',
      collect,
    )
    .option('--fault <id=fault>', 'how a vendor fails; may be repeated', collect)
    .option(
      '--latency <[id=]duration>',
      'how long a response takes, at all vendors or at one; may be repeated',
      collect,
    )
    .option(
      '--balance <id=amount>',
      'the balance of a vendor, or a further amount of it (id#other=amount); may be repeated',
      collect,
    )
    .option('--drain <id=amount/duration>', 'how fast it is spent; may be repeated', collect)
    .option('--config <file>', 'serve the vendors of this configuration as well')
    .option('--print-env', 'print the environment that leads to the sandbox of --port, and end')
    .option('--quiet', 'no log of requests')
    .addHelpText('after', HELP)
    .runs(async (options: SandboxOptions) => {
      const { sandbox } = await import('./run.ts');
      return sandbox(options, context);
    });
}
