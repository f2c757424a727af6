import type { Command } from 'commander';
import { knowConfiguredVendors } from '../../accounts/config/know-configured-vendors.ts';
import { knownVendors } from '../../catalog/known-vendors.ts';
import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../exit-code.ts';
import {
  type CompletedCommand,
  type CompletedVendors,
  describeCommands,
} from './describe-commands.ts';
import { renderBash } from './render-bash.ts';
import { renderFish } from './render-fish.ts';
import { renderZsh } from './render-zsh.ts';
import type { Shell } from './shells.ts';

type Renderer = (commands: readonly CompletedCommand[], vendors: CompletedVendors) => string;

const RENDERERS: Readonly<Record<Shell, Renderer>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
};

/** Prints the completion script of a shell. It holds everything: completing starts no process. */
export async function completion(
  shell: Shell,
  program: Command,
  context: Context,
): Promise<ExitCode> {
  await knowConfiguredVendors(undefined, context);
  const vendors = knownVendors();
  const names = {
    ids: vendors.map(({ id }) => id),
    amounts: vendors.flatMap(({ id, others = [] }) => [
      id,
      ...others.map((other) => `${id}#${other.id}`),
    ]),
  };
  context.stdout.write(RENDERERS[shell](describeCommands(program), names));
  return EXIT.ok;
}
