import { firstProvider } from '../../catalog/example-providers.ts';
import type { Context } from '../../context.ts';
import { addAccountOptions, addFilterOptions } from '../../options/account-options.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import type { McpCommandOptions } from './run.ts';

const HELP = `
${renderExamples([
  ['fuelgauge mcp', 'what a client starts, and talks to over stdin and stdout'],
  ['fuelgauge mcp --sandbox', 'made-up balances, to try it without a key'],
  [`fuelgauge mcp --provider ${firstProvider.id}`, 'this vendor and no other'],
])}

Tools: get_balances, can_spend; where a monitor has run, get_runway and list_alerts from its history. Nothing is
changed, and no key is an argument or part of an answer. docs/mcp.md has entries for the files of common clients.
Needs the package @fuelgauge/mcp: npx -y @fuelgauge/mcp is the same.

Exit codes: 0 the client has left, or SIGTERM · 69 the package is missing · 78 the configuration is refused · 130 Ctrl-C`;

export function declareMcp(program: CliCommand, context: Context): void {
  const command = program
    .command('mcp')
    .description('answer agents over the Model Context Protocol: balances, and may I spend?')
    .option('--database <file>', 'history of a monitor (default: in your data folder)');
  addAccountOptions(addFilterOptions(command))
    .option('--sandbox', 'answer from the made-up balances of the sandbox')
    .addHelpText('after', HELP)
    .runs(async (options: McpCommandOptions) => {
      const { mcp } = await import('./run.ts');
      return mcp(options, context);
    });
}
