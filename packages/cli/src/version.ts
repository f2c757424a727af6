import manifest from '../package.json' with { type: 'json' };

/** Read member by member, so that the rest of the manifest is not built in. */
export const version: string = manifest.version;
