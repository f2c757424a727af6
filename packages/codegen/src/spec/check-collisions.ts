import type { ResolvedSpec, SpecFacts } from './resolve-spec.ts';

type Claimant = Omit<ResolvedSpec, 'document'>;

/** One problem for each key variable or name in code that two providers share. */
export function checkCollisions(specs: readonly Claimant[]): string[] {
  const owners = new Map<string, Claimant>();
  return specs.flatMap((spec) =>
    listClaims(spec).flatMap(({ claim, pointer }) => {
      const owner = owners.get(claim);
      owners.set(claim, owner ?? spec);
      return owner === undefined || (pointer.startsWith('/key/variables') && areTwins(owner, spec))
        ? []
        : [spec.problem(pointer, `claims ${claim}, which ${owner.id} has already`)];
    }),
  );
}

/** Whether two providers may take their key from one variable: declared, and of one server, so that no key goes elsewhere. */
function areTwins(one: SpecFacts, other: SpecFacts): boolean {
  const names = (spec: SpecFacts, twin: SpecFacts): boolean =>
    spec.meaning.key.sharedWith?.includes(twin.id) ?? false;
  const originOf = ({ definition }: SpecFacts): string => new URL(definition.baseUrl).origin;
  return (names(one, other) || names(other, one)) && originOf(one) === originOf(other);
}

function listClaims({ names, meaning }: SpecFacts): { claim: string; pointer: string }[] {
  return [
    { claim: `the constant ${names.constant}`, pointer: '' },
    { claim: `the name create${names.exported}`, pointer: '/exportName' },
    ...meaning.key.variables.map((name, index) => ({
      claim: `the variable ${name}`,
      pointer: `/key/variables/${index}`,
    })),
  ];
}
