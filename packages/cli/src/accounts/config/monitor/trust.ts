import type { ConfigNode } from '../config-document.ts';

/** Refuses what a file may not set that was merely discovered; does nothing where the file is trusted. */
export type NeedTrust = (node: ConfigNode, name: string) => void;

/** @param trustHint how the file would be trusted; absent where it is */
export function createNeedTrust(trustHint: string | undefined): NeedTrust {
  return (node, name) => {
    if (trustHint !== undefined)
      node.refuse(`${name} is not accepted from a discovered file: ${trustHint}`);
  };
}
