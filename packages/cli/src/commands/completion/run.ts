import { catalog } from '@fuelgauge/registry/catalog';
import type { Command } from 'commander';
import type { Shell } from './declare.ts';
import { type CompletedCommand, describeCommands } from './describe-commands.ts';
import { renderBash } from './render-bash.ts';
import { renderFish } from './render-fish.ts';
import { renderZsh } from './render-zsh.ts';

type Renderer = (commands: readonly CompletedCommand[], providers: readonly string[]) => string;

const RENDERERS: Readonly<Record<Shell, Renderer>> = {
  bash: renderBash,
  zsh: renderZsh,
  fish: renderFish,
};

/** The completion script of a shell. Everything stands in it: completing starts no process. */
export function renderCompletion(shell: Shell, program: Command): string {
  return RENDERERS[shell](
    describeCommands(program),
    catalog.map(({ id }) => id),
  );
}
