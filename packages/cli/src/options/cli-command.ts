import { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit-code.ts';

/** A commander command whose action resolves to the exit code: commander itself drops what actions return. */
export class CliCommand extends Command {
  #exitCode: ExitCode = EXIT.ok;

  override createCommand(name?: string): CliCommand {
    return new CliCommand(name);
  }

  /** Sets what the command does. The action is given the arguments, then the options. */
  runs<Given extends readonly unknown[]>(action: (...given: Given) => Promise<ExitCode>): this {
    return this.action(async (...given) => {
      const exitCode = await action(...(given as unknown as Given));
      if (this.parent instanceof CliCommand) this.parent.#exitCode = exitCode;
    });
  }

  /** Runs the command that a command line names. Resolves to its exit code. */
  async execute(argv: readonly string[]): Promise<ExitCode> {
    await this.parseAsync(argv, { from: 'user' });
    return this.#exitCode;
  }
}
