import { Argument, type Command } from 'commander';
import type { Context } from '../../context.ts';
import { EXIT } from '../../exit-code.ts';
import { renderExamples } from '../../options/examples.ts';
import type { Finish } from '../../program/finish.ts';

const HELP = `
${renderExamples([
  [`echo 'eval "$(fuelgauge completion bash)"' >> ~/.bashrc`],
  [`echo 'eval "$(fuelgauge completion zsh)"' >> ~/.zshrc`],
  ['fuelgauge completion fish > ~/.config/fish/completions/fuelgauge.fish'],
])}`;

export type Shell = 'bash' | 'zsh' | 'fish';

export function declareCompletion(program: Command, context: Context, finish: Finish): void {
  program
    .command('completion')
    .description('print the completion script of a shell')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', HELP)
    .action(async (shell: Shell) => {
      const { renderCompletion } = await import('./run.ts');
      context.stdout.write(renderCompletion(shell, program));
      finish(EXIT.ok);
    });
}
