import { knownVendors } from '../../../catalog/known-vendors.ts';
import { findProvider } from '../../../catalog/require-provider.ts';
import type { ConfigNode } from '../config-document.ts';
import { list, type Reader, text } from '../read-value.ts';
import type { SecretReference } from './monitor-config.ts';
import type { NeedTrust } from './trust.ts';

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;

export interface SecretMember {
  /** What the members begin with: `url` of `urlEnv`, `urlFile` and `urlCommand`. */
  readonly stem: string;
  /** Whether the secret decides where something is sent, so that a file of a stranger may not be it. */
  readonly isTarget?: boolean;
  /** Whether there may be several, as while they are rotated. */
  readonly isList?: boolean;
}

/** The three members that say where a secret is. */
export const secretMembers = ({ stem }: SecretMember): readonly string[] =>
  ['Env', 'File', 'Command'].map((source) => stem + source);

/** Readers of the three members of a secret. */
export function secretReaders(
  { stem, isTarget = false, isList = false }: SecretMember,
  needTrust: NeedTrust,
): Readonly<Record<string, Reader<readonly SecretReference[]>>> {
  const several =
    (read: Reader<SecretReference>): Reader<readonly SecretReference[]> =>
    (node, name) =>
      isList && node.isList() ? list(node, name, read) : [read(node, name)];
  return {
    [`${stem}Env`]: several((node, name) => ({ env: readVariable(node, name, stem) })),
    [`${stem}File`]: several((node, name) => {
      if (isTarget) needTrust(node, `${stem}File`);
      return { file: text(node, name) };
    }),
    [`${stem}Command`]: (node, name) => {
      needTrust(node, name);
      const [program, ...args] = node.items(name).map((item) => item.text(`each part of ${name}`));
      return program
        ? [{ command: [program, ...args] }]
        : node.refuse(`${name} must name a program`);
    },
  };
}

/** A text that cannot be a name may be the secret itself. A vendor's key is nothing that a channel may be given. */
function readVariable(node: ConfigNode, name: string, stem: string): string {
  const variable = node.text(name);
  if (!VARIABLE.test(variable))
    return node.refuse(
      `${name} must be the name of an environment variable, not the ${stem} itself`,
    );
  const owner = knownVendors().find(({ keyVariables }) =>
    keyVariables.some((key) => key === variable),
  );
  if (owner && findProvider(owner.id))
    node.refuse(`${variable} holds the key of ${owner.id}, which no channel may be given`);
  return variable;
}
