import { expect, test } from 'vitest';
import { getIn } from '../json/json.ts';
import { createPage } from '../page/page.ts';
import { transcribePage } from './transcribe-page.ts';

const transcribe = (text: string, wanted?: string) =>
  transcribePage('tea', createPage('page.md', Buffer.from(text)), wanted);
const documentOf = (text: string, wanted?: string) =>
  transcribe(text, wanted).transcription?.document;
const SCHEMA = ['responses', '200', 'content', 'application/json', 'schema'];
const success = (text: string, wanted?: string) => {
  const { transcription } = transcribe(text, wanted);
  return getIn(transcription?.operation.operation, ...SCHEMA, 'properties');
};

const CALL = '```sh\ncurl https://api.tea.example/v1/credits -H "X-Key: KEY"\n```\n';
const BODY = '```json\n{ "credits": 12 }\n```\n';

test.each<{ name: string; given: string; want: object }>([
  {
    name: 'a whole number promises no whole numbers',
    given: CALL + BODY,
    want: { credits: { type: 'number' } },
  },
  {
    name: 'unless the page does',
    given: `${CALL}${BODY}\n| Field | Type |\n| --- | --- |\n| credits | integer |\n`,
    want: { credits: { type: 'integer' } },
  },
  {
    name: 'text stays text whatever a table says',
    given: `${CALL}\`\`\`json\n{ "credits": "12" }\n\`\`\`\n| credits | number | |\n`,
    want: { credits: { type: 'string' } },
  },
  {
    name: 'null beside a type',
    given: `${CALL}\`\`\`json\n{ "credits": null }\n\`\`\`\n- \`credits\` (number or null): left\n`,
    want: { credits: { type: ['number', 'null'], description: 'What is left' } },
  },
  {
    name: 'words in a comment',
    given: `${CALL}\`\`\`jsonc\n{\n  "amount": 12, // left, in US cents\n}\n\`\`\`\n`,
    want: { amount: { type: 'number', description: 'What is left; in cents of USD' } },
  },
  {
    name: 'the dollar of another country',
    given: `${CALL}\`\`\`jsonc\n{\n  "amount": 12, // left, in Hong Kong dollars\n}\n\`\`\`\n`,
    want: { amount: { type: 'number', description: 'What is left; in HKD' } },
  },
  {
    name: 'more than one currency',
    given: `${CALL}\`\`\`jsonc\n{\n  "amount": 12, // left, in USD or EUR\n}\n\`\`\`\n`,
    want: { amount: { type: 'number', description: 'What is left; in USD or EUR' } },
  },
  {
    name: 'members without an example',
    given: `${CALL}\n| Field | Type | About |\n| --- | --- | --- |\n| data.credits | number | left |\n| data.plan | string | |\n`,
    want: {
      data: {
        properties: {
          credits: { type: 'number', description: 'What is left' },
          plan: { type: 'string' },
        },
      },
    },
  },
  {
    name: 'an example among several',
    given: `# Models\n\`\`\`sh\ncurl https://api.tea.example/v1/models\n\`\`\`\n\`\`\`json\n{ "credits": 1, "balance": 2 }\n\`\`\`\n# Credits\n${CALL}${BODY}`,
    want: { credits: { type: 'number' } },
  },
])('$name', ({ given, want }) => {
  expect(success(given)).toEqual(want);
});

test.each<{ name: string; given: string; operation?: string; want: object }>([
  {
    name: 'a base address and a path',
    given: `Base URL: https://api.tea.example/v2\n\n## GET /credits\n\n${BODY}`,
    want: { servers: [{ url: 'https://api.tea.example/v2' }], paths: { '/credits': {} } },
  },
  {
    name: 'the operation that is asked for',
    given: `GET https://api.tea.example/v1/pots\n\n${BODY}`,
    operation: 'GET /v1/pots',
    want: { servers: [{ url: 'https://api.tea.example' }], paths: { '/v1/pots': {} } },
  },
  {
    name: 'an operation that only the person knows',
    given: BODY,
    operation: 'GET /v1/pots',
    want: { paths: { '/v1/pots': {} } },
  },
  {
    name: 'what the call sends beside the key',
    given: `\`\`\`sh\ncurl "https://api.tea.example/credits?expand=all" -H "X-Key: KEY" -H "X-Version: 2026-01-01"\n\`\`\`\n${BODY}`,
    want: {
      paths: {
        '/credits': {
          get: {
            parameters: [
              {
                name: 'expand',
                in: 'query',
                required: true,
                schema: { type: 'string', enum: ['all'] },
              },
              {
                name: 'X-Version',
                in: 'header',
                required: true,
                schema: { type: 'string', enum: ['2026-01-01'] },
              },
            ],
          },
        },
      },
    },
  },
  {
    name: 'statuses',
    given: `${CALL}${BODY}\n## Errors\n\n- 401: who are you\n- 455: closed\n\n\`\`\`json 403\n{ "error": "You may not look." }\n\`\`\`\n`,
    want: {
      paths: {
        '/v1/credits': {
          get: {
            responses: {
              '401': { description: 'Unauthorized' },
              '455': { description: 'Status 455' },
              '403': {
                description: 'Forbidden',
                content: { 'application/json': { example: { error: 'text' } } },
              },
            },
          },
        },
      },
    },
  },
  {
    name: 'what is somebody’s',
    given: `${CALL}\`\`\`json\n{ "credits": 12, "email": "me@tea.example", "api_key": "k123", "plan": "PRO", "renews": "2026-01-02 03:04:05+00:00", "note": "Thank you for buying tea" }\n\`\`\`\n`,
    want: {
      paths: {
        '/v1/credits': {
          get: {
            responses: {
              '200': {
                content: {
                  'application/json': {
                    example: {
                      credits: 12,
                      email: 'text',
                      api_key: 'text',
                      plan: 'PRO',
                      renews: '2026-01-02 03:04:05+00:00',
                      note: 'text',
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
])('$name', ({ given, operation, want }) => {
  expect(documentOf(given, operation)).toMatchObject(want);
});

test.each([
  { given: 'sk_live_51HhGf9876543210abcdef', shown: '{key}' },
  { given: 'YOUR_API_KEY', shown: '{YOUR_API_KEY}' },
  { given: '<token>', shown: '{token}' },
])('a key in the path is refused: $given', ({ given, shown }) => {
  const page = `\`\`\`sh\ncurl https://api.tea.example/v1/${given}/balance\n\`\`\`\n${BODY}`;
  expect(() => transcribe(page)).toThrow(
    `line 1 of the page: GET /v1/${shown}/balance has the key in its path`,
  );
});

test.each<{ address: string; server: string | undefined; isGuess: boolean }>([
  { address: 'https://api.tea.example', server: 'https://api.tea.example', isGuess: true },
  { address: 'http://localhost:8080', server: 'http://localhost:8080', isGuess: false },
  {
    address: 'https://{subdomain}.tea.example',
    server: 'https://{subdomain}.tea.example',
    isGuess: false,
  },
  { address: '$BASE_URL', server: undefined, isGuess: false },
  {
    address: 'https://sk_live_51HhGf9876543210abcdef:@api.tea.example',
    server: 'https://api.tea.example',
    isGuess: true,
  },
])('what cannot be called is no guess: $address', ({ address, server, isGuess }) => {
  const page = `\`\`\`sh\ncurl ${address}/v1/balance\n\`\`\`\n${BODY}`;
  const { transcription } = transcribe(page);
  expect(getIn(transcription?.document, 'servers')).toEqual(server && [{ url: server }]);
  expect(transcription?.guesses.some(({ at }) => at === '/server')).toBe(isGuess);
  expect(transcription?.text).not.toContain('51HhGf');
});

test('a price is not the unit of a page', () => {
  const about = `Every balance costs: 500,000 quota = 1 USD. A plan is $10 a month.\n\n${CALL}${BODY}`;
  expect(getIn(documentOf(about), 'paths', '/v1/credits', 'get', 'description')).toBeUndefined();
  const said = `All amounts are in euros.\n\n${CALL}${BODY}`;
  expect(getIn(documentOf(said), 'paths', '/v1/credits', 'get', 'description')).toBe(
    'The page counts in EUR.',
  );
});

test('each part says the line of the page', () => {
  const { transcription } = transcribe(`# Credits\n\n${CALL}\n${BODY}`);
  expect(transcription?.text).toMatch(/# Line 3 of the page\.\nservers:/);
  expect(transcription?.text).toMatch(/# Line 7 of the page\.\n +example:/);
  const cite = transcription?.cite ?? (() => '');
  expect(cite({ at: '/balance/remaining', guess: '/credits', because: '' })).toBe(
    ' (line 7 of the page)',
  );
  expect(transcription?.guesses.map(({ at }) => at)).toEqual([
    '/name',
    '/operation',
    '/server',
    '/key',
  ]);
});

test.each([
  {
    name: 'no call',
    given: '# Tea\n\nNothing here.',
    want: /shows no GET .*--operation "GET \/…", or write specs\/tea\/transcribed\.openapi\.yaml/,
  },
  {
    name: 'a POST alone',
    given: '```sh\ncurl -X POST https://api.tea.example/balance\n```\n',
    want: /shows no GET/,
  },
  {
    name: 'no answer',
    given: CALL,
    want: /neither a JSON body nor a table of what GET \/v1\/credits answers/,
  },
])('says what is missing: $name', ({ given, want }) => {
  const { transcription, notes } = transcribe(given);
  expect([transcription, notes]).toEqual([null, [expect.stringMatching(want)]]);
});
