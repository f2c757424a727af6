/** What became of the database, in our own words: those of the driver may quote the URL with its password. */
export function describeFault(error: unknown): string {
  const code = String((error as { readonly code?: unknown } | null)?.code ?? '');
  if (code === '28P01' || code === '28000')
    return 'the database refused the user or the password: check the URL of the database';
  if (code === '3D000')
    return 'the server has no database of that name: create it, or check the URL';
  if (code === '42501')
    return 'the role may not do this in the database: grant it the schema fuelgauge';
  if (code === '53100') return 'the disk of the database server is full: make room there';
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code))
    return 'the host of the database is not known: check the URL of the database';
  if (/^(?:ECONN|EPIPE|ETIMEDOUT|57P0|08)/.test(code) || /timeout|terminat/i.test(textOf(error)))
    return 'the database server does not answer: it is tried again; check that it runs and can be reached';
  return `the database failed${/^[0-9A-Z]{5}$/.test(code) ? ` (SQLSTATE ${code})` : ''}: look into its log`;
}

/** Whoever passes an error on may have made a plain object of it. */
const textOf = (error: unknown): string =>
  String((error as { readonly message?: unknown } | null)?.message ?? error);
