const PROGRAM = 'fuelgauge';

/** Whether a package is a server for agents: its program is one. */
const isServer = ({ bin = {} }) => Object.keys(bin).includes(`${PROGRAM}-mcp`);

/** Where a repository is: `git+https://github.com/owner/name.git` and the like. */
function readRepository(repository) {
  const [, host, owner, name] =
    /^(?:git\+)?https:\/\/([a-z0-9.-]+)\/([\w.-]+)\/([\w.-]+?)(?:\.git)?$/i.exec(repository) ?? [];
  if (!host || !owner || !name)
    throw new Error(`no name of a server follows from the repository ${repository}`);
  return { host, owner, url: `https://${host}/${owner}/${name}` };
}

/** The name by which registries of such servers know it: reverse-DNS of whoever owns the repository, which they prove. */
function nameServer({ host, owner }) {
  // An owner at GitHub is known as <owner>.github.io.
  const domain = host === 'github.com' ? 'github.io' : host;
  return `${domain.split('.').reverse().join('.')}.${owner}/${PROGRAM}`;
}

/** What the package.json of such a server says of it, so that registries believe `server.json`; nothing for all others. */
export function describeServerName(manifest, repository) {
  return repository && isServer(manifest)
    ? { mcpName: nameServer(readRepository(repository)) }
    : {};
}

const SCHEMA = 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json';
const MAX_DESCRIPTION = 100;

/** The `server.json` of such a server. No variable is required: there are as many keys as there are vendors. */
export function describeServer({ name: identifier, version, description = '' }, repository) {
  if (description.length === 0 || description.length > MAX_DESCRIPTION)
    throw new Error(`${identifier}: a description of 1 to ${MAX_DESCRIPTION} characters is needed`);
  const { host, owner, url } = readRepository(repository);
  return {
    $schema: SCHEMA,
    name: nameServer({ host, owner }),
    title: PROGRAM,
    description,
    version,
    repository: { url, source: host.split('.').at(-2), subfolder: 'packages/mcp' },
    packages: [{ registryType: 'npm', identifier, version, transport: { type: 'stdio' } }],
  };
}
