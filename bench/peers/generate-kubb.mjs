// kubb's client for `fetch`, bundled with what it calls: a document and a folder as arguments.
import { mkdir } from 'node:fs/promises';
import { build } from '@kubb/core';
import { pluginClient } from '@kubb/plugin-client';
import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';

const [document, folder] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
process.chdir(folder); // some of its files are written beside the root, wherever that is
await build({
  config: {
    root: folder,
    input: { path: document },
    output: { path: '.', clean: false },
    plugins: [
      pluginOas({ generators: [] }),
      pluginTs(),
      pluginClient({ client: 'fetch', bundle: true }),
    ],
  },
});
