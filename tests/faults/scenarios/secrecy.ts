import { baseUrlVariable } from '@fuelgauge/core/internal';
import { createUntypedClient, paramsOf } from '../callers.ts';
import { holds, show } from '../find-leak.ts';
import type { Scenario } from '../row.ts';
import { runProbe } from '../run-probe.ts';
import { withServer } from '../with-server.ts';

/** Everything that a process prints of its own, debugging switched on, and a crash. */
const printed: Scenario['run'] = (vendor) =>
  withServer(
    vendor,
    [{}, { status: 401, body: '{}' }, {}, {}, { wire: () => [{ end: 'hang' }] }],
    async ({ key, baseUrl }) => {
      const { output, exitCode } = await runProbe(vendor, 'show', {
        NODE_DEBUG: '*',
        [vendor.definition.keyVariables[0]]: key.key,
        [baseUrlVariable(vendor.id)]: baseUrl,
      });
      if (holds(output, key.token))
        return `the key was printed: ${output.split('\n').find((line) => holds(line, key.token))}`;
      if (!output.includes('BalanceError') || exitCode !== 1)
        return `there was no crash: exit code ${exitCode}`;
      return output.includes(vendor.id) ? undefined : 'nothing was printed';
    },
  );

/** A middleware sees requests without their key, and responses without its echo. */
const middleware: Scenario['run'] = (vendor) =>
  withServer(
    vendor,
    [
      {
        headers: ({ key }) => [['x-echo', key.key]],
        body: ({ success }, { key }) =>
          `{"you_sent":${JSON.stringify(key.key)},${success.slice(1)}`,
      },
    ],
    async (site) => {
      const client = createUntypedClient(vendor, site.options);
      const seen: unknown[] = [];
      client.use({
        async onRequest({ request, options }: { request: Request; options: object }) {
          seen.push([...request.headers], options, request, request.url);
        },
        async onResponse({
          request,
          response,
          options,
        }: {
          request: Request;
          response: Response;
          options: object;
        }) {
          seen.push(
            [...request.headers],
            [...response.headers],
            await response.clone().text(),
            options,
            response,
            response.url,
          );
        },
      });
      const { data, response } = await client.GET(vendor.definition.path, {
        params: paramsOf(vendor),
      });
      if (data === undefined || seen.length === 0) return 'the middleware was not called';
      return holds(show([seen, data, response, [...response.headers]]), site.key.token)
        ? 'the middleware saw the key'
        : undefined;
    },
  );

/** Whatever would send the key elsewhere is refused, whatever the types say. */
const overrides: Scenario['run'] = (vendor) =>
  withServer(vendor, [{}], async (site) => {
    const client = createUntypedClient(vendor, site.options);
    const stolen: unknown[] = [];
    const thief = async (...given: unknown[]) => {
      stolen.push(given);
      return new Response('{}');
    };
    const inits = [
      { fetch: thief },
      { baseUrl: 'http://127.0.0.1:9' },
      { Request: class extends Request {} },
    ];
    for (const init of inits) {
      const error: unknown = await client
        .GET(vendor.definition.path, init)
        .catch((thrown: unknown) => thrown);
      if (!show(error).includes('per_call_override')) return `${Object.keys(init)} was accepted`;
    }
    const absolute: unknown = await client
      .GET('http://127.0.0.1:9/elsewhere')
      .catch((thrown: unknown) => thrown);
    if (holds(show([stolen, absolute]), site.key.token) || stolen.length > 0)
      return 'the key was handed out';
    return site.server.requests.some(
      ({ path }) => path.includes('elsewhere') && !path.startsWith(`/${site.mark}`),
    )
      ? 'another path was requested'
      : undefined;
  });

export const secrecyScenarios: readonly Scenario[] = [
  {
    id: 'keys/never-shown',
    title: 'inspect, JSON, console.log, NODE_DEBUG and a crash',
    vias: ['process'],
    run: printed,
  },
  { id: 'keys/never-shown', title: 'what a middleware sees', vias: ['GET'], run: middleware },
  {
    id: 'keys/never-shown',
    title: 'what a single call may not bring along',
    vias: ['GET'],
    run: overrides,
  },
];
