/**
 * A verb of the repository as whoever reads this calls it: `pnpm spec …` where pnpm runs us, else
 * `npm run spec -- …`, which needs nothing but Node.
 */
export function nameVerb(verb: string, ...args: readonly string[]): string {
  const isPnpm =
    /^pnpm\//.test(process.env['npm_config_user_agent'] ?? '') &&
    process.env['FUELGAUGE_TOOLS'] === undefined;
  if (isPnpm) return ['pnpm', verb, ...args].join(' ');
  return ['npm run', verb, ...(args.length > 0 ? ['--'] : []), ...args].join(' ');
}
