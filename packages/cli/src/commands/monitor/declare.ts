import { Argument, Option } from 'commander';
import type { Context } from '../../context.ts';
import { parseIntervalMs } from '../../format/duration.ts';
import { addAccountOptions, collect } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import { parseListen } from '../../options/listen.ts';
import type { MonitorCommandOptions } from './monitor-command-options.ts';

const HELP = `
${renderExamples([
  ['fuelgauge monitor', 'until Ctrl-C: page and metrics on this machine'],
  ['fuelgauge monitor --sandbox', 'a made-up month in a minute'],
  ['fuelgauge monitor test-alert team', 'does the channel "team" work?'],
  ['fuelgauge monitor --once', 'one round, for cron'],
  ['fuelgauge monitor --database postgres://…', 'the same on each of many machines'],
])}

Rules and channels are in the section "monitor" of the configuration: fuelgauge init writes a first one.
Needs the package @fuelgauge/monitor and Node 22.13: npx @fuelgauge/monitor is the same.

Exit codes: 0 ended by SIGTERM, as services are; --once: all read · 130 Ctrl-C
  69 --once: some unknown; the port or the history cannot be used; the channel does not work
  78 nothing configured, or a secret or the configuration is refused`;

export function declareMonitor(program: CliCommand, context: Context): void {
  const command = program
    .command('monitor')
    .description('read again and again, keep a history, and tell before it runs dry')
    .addArgument(new Argument('[action]', 'instead of running').choices(['test-alert']))
    .argument('[channel]', 'of test-alert: the channel that is sent a test')
    .option('--every <duration>', 'between two rounds: 5m, 1h (default: 15m)', parseIntervalMs)
    .option(
      '--database <file>',
      'where the history is: a file, or postgres://… (default: in your data folder)',
    )
    .addOption(
      new Option(
        '--listen <address>',
        'where page and metrics are: host:port or port (default: 127.0.0.1:7373)',
      ).argParser((text: string) => parseListen(text)),
    )
    .option(
      '--allow-host <name>',
      'accept requests for this host name as well; may be repeated',
      collect,
    )
    .option('--once', 'read and judge once, without page and metrics, and end')
    .option('--work', 'only read, judge and deliver, without page and metrics')
    .option('--serve', 'only page and metrics of what others read: needs no key');
  addAccountOptions(command)
    .option('--sandbox', 'play a made-up month in a minute, in memory alone')
    .addHelpText('after', HELP)
    .runs(
      async (
        action: string | undefined,
        channel: string | undefined,
        options: MonitorCommandOptions,
      ) => {
        const { monitor } = await import('./run.ts');
        return monitor(action === undefined ? undefined : { channel }, options, context);
      },
    );
}
