import type { ResolvedSpec } from './resolve-spec.ts';

/** One problem for each key variable or name in code that two providers share. */
export function checkCollisions(specs: readonly ResolvedSpec[]): string[] {
  const owners = new Map<string, string>();
  return specs.flatMap((spec) =>
    listClaims(spec).flatMap(({ claim, pointer }) => {
      const owner = owners.get(claim);
      owners.set(claim, owner ?? spec.id);
      return owner === undefined
        ? []
        : [spec.problem(pointer, `claims ${claim}, which ${owner} has already`)];
    }),
  );
}

function listClaims({ names, meaning }: ResolvedSpec): { claim: string; pointer: string }[] {
  return [
    { claim: `the constant ${names.constant}`, pointer: '' },
    { claim: `the name create${names.exported}`, pointer: '/exportName' },
    ...meaning.key.variables.map((name, index) => ({
      claim: `the variable ${name}`,
      pointer: `/key/variables/${index}`,
    })),
  ];
}
