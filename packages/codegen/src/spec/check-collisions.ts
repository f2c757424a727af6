import type { ResolvedSpec } from './resolve-spec.ts';

/** What a provider has for itself, as plain data. */
export interface Claims {
  readonly id: string;
  readonly constant: string;
  readonly exported: string;
  readonly keyVariables: readonly string[];
  /** Ids of the providers that may take their key from the same variables. */
  readonly sharedWith: readonly string[];
  /** Where its keys go. */
  readonly origin: string;
}

/** Claims, and the way to report problems with them. */
export type Claimant = Claims & Pick<ResolvedSpec, 'problem'>;

export const claimsOf = ({ id, names, meaning, definition }: ResolvedSpec): Claims => ({
  id,
  constant: names.constant,
  exported: names.exported,
  keyVariables: meaning.key.variables,
  sharedWith: meaning.key.sharedWith ?? [],
  origin: new URL(definition.baseUrl).origin,
});

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
const areTwins = (one: Claims, other: Claims): boolean =>
  (one.sharedWith.includes(other.id) || other.sharedWith.includes(one.id)) &&
  one.origin === other.origin;

function listClaims({
  constant,
  exported,
  keyVariables,
}: Claims): { claim: string; pointer: string }[] {
  return [
    { claim: `the constant ${constant}`, pointer: '' },
    { claim: `the name create${exported}`, pointer: '/exportName' },
    ...keyVariables.map((name, index) => ({
      claim: `the variable ${name}`,
      pointer: `/key/variables/${index}`,
    })),
  ];
}
