import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json/json.ts';
import { draftVendor, type MadeUpVendor } from '../test-support/draft-vendor.ts';

const inHeader = (name: string, more: JsonObject = {}): JsonObject => ({
  type: 'apiKey',
  in: 'header',
  name,
  ...more,
});
const AUTHORIZATION = inHeader('Authorization');
const curl = (header: string): string =>
  `\`\`\`bash\ncurl https://api.brewline.example/v1/account -H "${header}"\n\`\`\``;
const draft = (vendor: Partial<MadeUpVendor>) => draftVendor({ body: { credits: 5 }, ...vendor });

describe('the word before an API key in Authorization', () => {
  test.each<{ description: string; want: string | null }>([
    { description: 'Send `Authorization: Key YOUR_KEY` with every call', want: 'Key' },
    { description: 'Authorization: Key YOUR_ADMIN_KEY', want: 'Key' },
    { description: 'Send `Token <key>`', want: 'Token' },
    { description: 'The form is **Token &lt;your token&gt;**', want: 'Token' },
    { description: 'The form is `Brew-Auth-Key yourAuthKey`', want: 'Brew-Auth-Key' },
    { description: 'The form is Brew-Auth-Key [yourAuthKey]', want: 'Brew-Auth-Key' },
    { description: 'Brew-Auth-Key <api-key>', want: 'Brew-Auth-Key' },
    { description: '"Authorization: ApiKey {key}"', want: 'ApiKey' },
    {
      description: 'For example:\n\n```\nAuthorization: Brew 003026bbc133714df1834b8638bb496e\n```',
      want: 'Brew',
    },
    { description: 'Write "Bearer" and then the key', want: 'Bearer' },
    { description: 'Your API key', want: null },
    {
      description: 'The API key. Get it in the dashboard [here](https://brewline.example)',
      want: null,
    },
    { description: 'Authorization: your secret key', want: null },
    { description: 'Authorization: Pass the key', want: null },
    { description: 'An API Key <key>', want: null },
    { description: '`Basic <base64 of the key>`', want: null },
    { description: '`Token <key>` or `Bearer <key>`', want: null },
    { description: 'Do not prefix with `Bearer <key>`: send the key alone', want: null },
    { description: 'Send the key as it is, without the word Bearer', want: null },
    { description: 'Authorization: <key> (no Bearer prefix)', want: null },
    { description: 'The key. `Bearer` is not needed', want: null },
    {
      description: "Don't write `Authorization: Bearer <key>`, write `Token <key>`",
      want: 'Token',
    },
    { description: "Don't forget the prefix: `Token <key>`", want: 'Token' },
    { description: 'Never share the key; send `Bearer <key>`', want: 'Bearer' },
    { description: '', want: null },
  ])('$description: $want', async ({ description, want }) => {
    const { guesses, questions, meaning } = await draft({
      schemes: { key: { ...AUTHORIZATION, description } },
    });
    const guess = guesses.find(({ at }) => at === '/key/scheme');
    expect(guess?.guess).toBe(want);
    expect(meaning.key.scheme).toBe(want);
    expect(questions).toEqual(want === null ? ['/key/scheme'] : []);
  });

  test.each<{ name: string; above: string; want: string | null }>([
    { name: 'curl, without brackets', above: curl('Authorization: Key abc'), want: 'Key' },
    { name: 'curl, with brackets', above: curl('Authorization: Token <token>'), want: 'Token' },
    {
      name: 'curl, in small letters',
      above: curl('authorization: brew-key $BREW_KEY'),
      want: 'brew-key',
    },
    { name: 'curl, the key alone', above: curl('Authorization: YOUR_API_KEY'), want: 'none' },
    {
      name: 'JavaScript',
      above: "```js\nfetch(url, { headers: { Authorization: 'Key ' + key } })\n```",
      want: 'Key',
    },
    {
      name: 'a template',
      above: '```js\nheaders: { Authorization: `Token $'.concat('{process.env.KEY}` }\n```'),
      want: 'Token',
    },
    { name: 'Python', above: '```py\nheaders = {"Authorization": f"Key {key}"}\n```', want: 'Key' },
    {
      name: 'Go',
      above: '```go\nreq.Header.Set("Authorization", "Brew-Key "+key)\n```',
      want: 'Brew-Key',
    },
    {
      name: 'two ways',
      above: `${curl('Authorization: Key abc')}\n${curl('Authorization: Token abc')}`,
      want: null,
    },
    { name: 'another header', above: curl('X-Brew-Key: Token abc'), want: null },
  ])('in a call: $name', async ({ above, want }) => {
    const { guesses } = await draft({ schemes: { key: AUTHORIZATION }, above });
    expect(guesses.find(({ at }) => at === '/key/scheme')?.guess).toBe(want);
  });

  test('in a code sample of the operation, and in an extension of the scheme', async () => {
    const sample = {
      'x-codeSamples': [{ lang: 'cURL', source: "curl -H 'Authorization: Key $KEY' x" }],
    };
    const shown = await draft({ schemes: { key: AUTHORIZATION }, operation: sample });
    expect(shown.meaning.key.scheme).toBe('Key');
    const prefixed = { ...AUTHORIZATION, 'x-fern-header': { name: 'apiKey', prefix: 'Token ' } };
    const named = await draft({ schemes: { key: prefixed } });
    expect(named.meaning.key.scheme).toBe('Token');
  });

  test('a parameter that stands alone is no bearer', async () => {
    const description = 'Your key, without "Bearer" before it';
    const parameters = [{ name: 'Authorization', in: 'header', required: true, description }];
    const { questions } = await draft({ security: null, parameters });
    expect(questions).toEqual(['/key/scheme']);
  });

  test('a header of its own needs no word', async () => {
    const { questions, meaning } = await draft({ schemes: { key: inHeader('X-API-Key') } });
    expect([questions, meaning.key.scheme]).toEqual([[], undefined]);
  });
});

describe('a key that a page shows is not repeated', () => {
  const KEY = 'sk_live_51HhGf9876543210abcdef';
  const BASIC = { type: 'http', scheme: 'basic' };
  const call = (words: string) => `\`\`\`bash\ncurl ${words}\n\`\`\``;
  test.each<{ name: string; scheme: JsonObject; above?: string; at: string; want: string | null }>([
    {
      name: 'the word before it',
      scheme: AUTHORIZATION,
      above: curl(`Authorization: Brew ${KEY}`),
      at: '/key/scheme',
      want: 'Brew',
    },
    {
      name: 'alone',
      scheme: AUTHORIZATION,
      above: curl(`Authorization: ${KEY}`),
      at: '/key/scheme',
      want: 'none',
    },
    {
      name: 'a short one',
      scheme: AUTHORIZATION,
      above: curl('Authorization: 51HhGf98'),
      at: '/key/scheme',
      want: 'none',
    },
    {
      name: 'the user name',
      scheme: BASIC,
      above: call(`https://x.example -u ${KEY}:`),
      at: '/key/basic',
      want: 'username',
    },
    {
      name: 'the password',
      scheme: BASIC,
      above: call(`https://x.example --user ":${KEY}"`),
      at: '/key/basic',
      want: 'password',
    },
    {
      name: 'one of two halves',
      scheme: BASIC,
      above: call(`https://x.example -u 10293:${KEY}`),
      at: '/key/basic',
      want: null,
    },
    {
      name: 'in the address',
      scheme: BASIC,
      above: call(`https://${KEY}:@x.example/v1/account`),
      at: '/key/basic',
      want: 'username',
    },
    {
      name: 'in a description',
      scheme: { ...AUTHORIZATION, description: `Authorization: Brew ${KEY}` },
      at: '/key/scheme',
      want: 'Brew',
    },
    {
      name: 'in the description of a half',
      scheme: { ...BASIC, description: `Send ${KEY} as the user name` },
      at: '/key/basic',
      want: 'username',
    },
  ])('$name: $want', async ({ scheme, above = '', at, want }) => {
    const { guesses, files } = await draft({ schemes: { key: scheme }, above });
    expect(guesses.find((guess) => guess.at === at)?.guess).toBe(want);
    expect([...files.values()].join('\n')).not.toContain('51HhGf98');
  });
});

const actionOf = (files: ReadonlyMap<string, string>): string =>
  files.get('fixes.overlay.yaml') ?? '';

describe('where the key goes', () => {
  const schemes = {
    query: { type: 'apiKey', in: 'query', name: 'api_key' },
    header: inHeader('X-API-Key'),
    basic: { type: 'http', scheme: 'basic' },
    bearer: { type: 'http', scheme: 'bearer' },
  };
  test.each<{ security: readonly JsonObject[]; want: string | undefined }>([
    { security: [{ query: [] }, { header: [] }], want: 'header' },
    { security: [{ query: [] }, { bearer: [] }, { header: [] }], want: 'bearer' },
    { security: [{ basic: [] }, { bearer: [] }], want: 'bearer' },
    { security: [{}, { header: [] }], want: 'header' },
    { security: [{ header: [] }, { header: [] }], want: undefined },
    { security: [{ header: [] }, { header: [] }, { query: [] }], want: 'header' },
  ])('$security: $want', async ({ security, want }) => {
    const { guesses } = await draft({ security, schemes });
    expect(guesses.find(({ at }) => at === '/key')?.guess).toBe(want);
  });

  test('of schemes that nothing requires the one in a header', async () => {
    const { guesses } = await draft({
      security: null,
      schemes: { query: schemes.query, header: schemes.header },
    });
    expect(guesses.find(({ at }) => at === '/key')?.guess).toBe('header');
  });

  test.each([
    'xi-api-key',
    'x-brew-pro-api-key',
    'anchor-api-key',
    'X-Brew-Line-API-Key',
    'x-auth-token',
    'apikey',
    'Api-Token',
    'X-Subscription-Token',
    'Ocp-Apim-Subscription-Key',
    'x-key',
    'X-Access-Token',
    'api_key',
  ])('%s is a key', async (name) => {
    const parameters = [
      { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } },
      { name: 'page_token', in: 'query', schema: { type: 'string' } },
      { name, in: 'header', required: false, schema: { type: 'string' } },
    ];
    const { files, guesses } = await draft({ security: null, parameters });
    expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: name }));
    expect(actionOf(files)).toContain(`name: ${name}`);
  });

  test.each(['Idempotency-Key', 'X-CSRF-Token', 'X-Page-Token', 'X-Request-Id'])(
    '%s is none',
    async (name) => {
      const parameters = [{ name, in: 'header', schema: { type: 'string' } }];
      const { guesses, questions } = await draft({ security: null, parameters });
      expect(questions).toEqual(['/key']);
      expect(guesses).toContainEqual({
        at: '/key',
        guess: null,
        because: 'neither the document nor the page says where an API key goes',
      });
    },
  );

  test('a key in the query that is required beside a header is left out', async () => {
    const { files, guesses } = await draft({
      security: [{ query: [] }, { header: [] }],
      schemes,
      parameters: [{ name: 'api_key', in: 'query', required: true, schema: { type: 'string' } }],
    });
    expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: 'header' }));
    expect(actionOf(files)).toContain("parameters[?@.name == 'api_key' && @.in == 'query']");
  });

  test('a key is preferred to what a login gives', async () => {
    const { guesses } = await draft({
      security: [{ sso: [] }, { header: [] }],
      schemes: { ...schemes, sso: inHeader('Authorization', { description: 'SSO token' }) },
    });
    expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: 'header' }));
  });

  test('a header that the operation has is preferred to a query that it has', async () => {
    const parameters = [
      { name: 'api_key', in: 'query', schema: { type: 'string' } },
      { name: 'X-API-KEY', in: 'header', schema: { type: 'string' } },
    ];
    const { guesses } = await draft({ security: null, parameters });
    expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: 'X-API-KEY' }));
  });

  test('the key among the headers of a call, and not the version', async () => {
    const above =
      '```bash\ncurl https://x.example -H "X-Brew-Version: 2" -H "X-Brew-Key: $KEY"\n```';
    const { guesses } = await draft({ security: null, above });
    expect(guesses).toContainEqual(expect.objectContaining({ at: '/key', guess: 'X-Brew-Key' }));
  });
});

describe('where the key goes, by the call alone', () => {
  test.each([
    {
      call: "```js\nfetch(url, { headers: { 'x-api-key': process.env.KEY } })\n```",
      want: 'x-api-key',
    },
    { call: '```py\nrequests.get(url, headers={"X-Brew-Key": key})\n```', want: 'X-Brew-Key' },
    { call: '```sh\ncurl https://x.example -u KEY:\n```', want: 'basic' },
    { call: '```sh\ncurl -H "X-Trace: 1" -u "$KEY:" https://x.example\n```', want: 'basic' },
    { call: '```sh\ncurl https://$KEY:@x.example/v1/account\n```', want: 'basic' },
  ])('$call: $want', async ({ call, want }) => {
    const { guesses } = await draft({ security: null, above: call });
    expect(guesses.find(({ at }) => at === '/key')?.guess).toBe(want);
  });
});

describe('the half of HTTP Basic that is the key is what words say, and else a question', () => {
  const call = (user: string) => `\`\`\`bash\ncurl https://x.example -u ${user}\n\`\`\``;
  test.each<{ description?: string; above?: string; want: string | null }>([
    { above: call('"$KEY:"'), want: 'username' },
    { above: call('":$KEY"'), want: 'password' },
    { description: 'The key is the password', want: 'password' },
    { description: 'The key is the user name', want: 'username' },
    { description: 'The key, with an empty password', want: 'username' },
    { description: 'User name and password', want: null },
    { description: 'HTTP Basic', want: null },
    { above: call('"$BREW_SID:$BREW_TOKEN"'), want: null },
    { want: null },
  ])('$description $above: $want', async ({ description = '', above = '', want }) => {
    const { guesses } = await draft({
      security: [{ basic: [] }],
      schemes: { basic: { type: 'http', scheme: 'basic', description } },
      above,
    });
    expect(guesses.find(({ at }) => at === '/key/basic')?.guess).toBe(want);
  });
});
