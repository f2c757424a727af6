import { Argument } from 'commander';
import type { Context } from '../../context.ts';
import type { CliCommand } from '../../options/cli-command.ts';
import { renderExamples } from '../../options/examples.ts';
import { SHELLS, type Shell } from './shells.ts';

const HELP = `
${renderExamples([
  [`echo 'eval "$(fuelgauge completion bash)"' >> ~/.bashrc`],
  [`echo 'eval "$(fuelgauge completion zsh)"' >> ~/.zshrc`],
  ['fuelgauge completion fish > ~/.config/fish/completions/fuelgauge.fish'],
])}`;

export function declareCompletion(program: CliCommand, context: Context): void {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', HELP)
    .runs(async (shell: Shell) => {
      const { completion } = await import('./run.ts');
      return completion(shell, program, context);
    });
}
