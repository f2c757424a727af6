import type { ProviderDefinition } from '../provider/provider-definition.ts';

/**
 * Makes the test whether a request is addressed to the balance operation, whatever its query and
 * method: at the given server, else at any of the vendor's own.
 */
export function createAddressTest(
  { baseUrl: usual, path, regions = {} }: ProviderDefinition,
  baseUrl?: string,
): (request: Pick<Request, 'url'>) => boolean {
  const servers =
    baseUrl === undefined
      ? [usual, ...Object.values(regions).map((region) => region.baseUrl)]
      : [baseUrl];
  const urls = servers.map((server) => stepsOf(server.replace(/\/$/, '') + path));
  return ({ url }) => {
    const asked = stepsOf(url);
    return urls.some(
      (steps) =>
        steps.length === asked.length &&
        steps.every((step, at) => (isTemplate(step) ? asked[at] !== '' : step === asked[at])),
    );
  };
}

/** A step of the path that accounts fill in: `{team_id}`, also where the URL has encoded it. */
const isTemplate = (step: string): boolean => /^(\{|%7B).*(\}|%7D)/i.test(step);

function stepsOf(url: string): readonly string[] {
  const { origin, pathname } = new URL(url);
  return (origin + pathname).split('/');
}
