import { expectTypeOf, test } from 'vitest';
import type { Balance } from '../types/balance.ts';
import type { ProviderClient } from './provider-client.ts';

interface Paths {
  '/credits': {
    get: {
      responses: {
        200: { content: { 'application/json': { left: number } } };
        401: { content: { 'application/json': { message: string } } };
      };
    };
  };
}
declare const client: ProviderClient<Paths>;

test('replies are typed by the document', async () => {
  const { data, error, response } = await client.GET('/credits');
  expectTypeOf(data).toEqualTypeOf<{ left: number } | undefined>();
  expectTypeOf(error).toEqualTypeOf<{ message: string } | undefined>();
  expectTypeOf(response).toEqualTypeOf<Response>();
});

test('a misspelt path or method does not compile', () => {
  // @ts-expect-error no such path
  void client.GET('/credit');
  // @ts-expect-error nothing can be written there
  void client.POST('/credits');
});

test('where a request goes cannot be replaced call by call: the key would go there', () => {
  // @ts-expect-error only createX takes it
  void client.GET('/credits', { fetch: globalThis.fetch });
  // @ts-expect-error only createX takes it
  void client.GET('/credits', { baseUrl: 'https://elsewhere.test' });
  // @ts-expect-error the transport makes requests itself
  void client.GET('/credits', { Request: globalThis.Request });
});

test('a call for the balance takes a signal and nothing else', () => {
  const { signal } = new AbortController();
  expectTypeOf(client.getBalance({ signal })).resolves.toEqualTypeOf<Balance>();
  // @ts-expect-error the key was given before
  void client.getBalance({ apiKey: 'key' });
});
