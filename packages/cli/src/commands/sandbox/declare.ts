import type { Command } from 'commander';
import type { Context } from '../../context.ts';
import { collect } from '../../options/account-options.ts';
import { first, second } from '../../options/example-accounts.ts';
import { renderExamples } from '../../options/examples.ts';
import { parsePort } from '../../options/port.ts';
import type { Finish } from '../../program/finish.ts';
import type { SandboxOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge sandbox --port 8787', 'then, in another shell:'],
  ['eval "$(fuelgauge sandbox --port 8787 --print-env)" && fuelgauge'],
  [`fuelgauge sandbox --fault ${first.id}=503 --fault ${second.id}=hang --latency 300ms`],
  [
    `fuelgauge sandbox --balance ${first.id}=120 --drain ${first.id}=5/1s`,
    'empty after 24 seconds',
  ],
  [`curl -X POST 'http://127.0.0.1:8787/_control/${first.id}?balance=3&fault=429'`],
])}

Faults: a status from 400 to 599, the kind of an error (unauthorized, payment_required, rate_limited,
invalid_response, …), hang (never answers), reset (cuts the connection), none.`;

export function declareSandbox(program: Command, context: Context, finish: Finish): void {
  program
    .command('sandbox')
    .description('serve every vendor on this machine, with made-up balances')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parsePort, 0)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--allow-remote', 'let --host be an address that others can reach')
    .option(
      '--allow-host <name>',
      'answer requests for this host name as well; may be repeated',
      collect,
    )
    .option('--fault <id=fault>', 'what goes wrong at a vendor; may be repeated', collect)
    .option(
      '--latency <[id=]duration>',
      'how long an answer takes, at all vendors or at one; may be repeated',
      collect,
    )
    .option('--balance <id=amount>', 'what a vendor has left; may be repeated', collect)
    .option('--drain <id=amount/duration>', 'how fast it is spent; may be repeated', collect)
    .option('--print-env', 'print the environment that leads to the sandbox of --port, and end')
    .option('--quiet', 'no log of requests')
    .addHelpText('after', HELP)
    .action(async (options: SandboxOptions) => {
      const { sandbox } = await import('./run.ts');
      finish(await sandbox(options, context));
    });
}
