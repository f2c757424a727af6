import { createLogger } from '@stoplight/prism-core';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { createServer } from '@stoplight/prism-http-server';

/** Prism, mocking one OpenAPI document: a check that shares no code with our emulation. */
export interface RunningPrism {
  /** Paths of the document are served below it; the base path of its servers is not. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts Prism on a free port of the loopback address, as its command `mock` does: in this process, since it takes
 * two seconds to load.
 */
export async function startPrism(documentFile: string): Promise<RunningPrism> {
  const server = createServer(await getHttpOperationsFromSpec(documentFile), {
    cors: true,
    config: {
      isProxy: false,
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
      mock: { dynamic: false },
    },
    components: { logger: createLogger('Prism', { enabled: false }) },
  });
  const url = await server.listen(0, '127.0.0.1');
  return { url, close: () => server.close() };
}
