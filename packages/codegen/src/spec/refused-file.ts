/** Where the vendors stand that are held or refused. */
export const REFUSED_FILE = 'specs/refused.yaml';
