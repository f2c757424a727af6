/** The oldest Node that fuelgauge runs on: that of `engines` in package.json. */
const OLDEST = [20, 19] as const;

/** What to say where a Node, as in `process.versions.node`, is too old; null where it is not. */
export function describeOldNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (!isOld) return null;
  return `Node ${version} is too old, so that nothing was read: use Node ${OLDEST.join('.')} or newer`;
}
