import { expect, test } from 'vitest';
import { findKey } from './find-key.ts';
import { readCommands } from './read-command.ts';
import { readProgram } from './read-program.ts';

const keyOf = (call: ReturnType<typeof readCommands>[number] | undefined) =>
  call && findKey({ ...call, line: 1, index: 0 }, [], [])?.shown;

test.each<{
  given: string;
  want: readonly [method: string, address: string, key: string | undefined];
}>([
  {
    given: 'curl https://api.tea.example/v1/credits -H "Authorization: Bearer $KEY"',
    want: ['GET', 'https://api.tea.example/v1/credits', 'Authorization: Bearer'],
  },
  {
    given:
      "curl --request GET \\\n  --url https://api.tea.example/credits \\\n  --header 'X-API-KEY: <api-key>'",
    want: ['GET', 'https://api.tea.example/credits', 'X-API-KEY'],
  },
  {
    given: 'curl --header="authorization: Token YOUR_KEY" --url="https://api.tea.example/me"',
    want: ['GET', 'https://api.tea.example/me', 'authorization: Token'],
  },
  {
    given: "$ curl -sS -XGET -H'X-Key: k' 'https://api.tea.example/me?view=all&page=1'",
    want: ['GET', 'https://api.tea.example/me', 'X-Key'],
  },
  {
    given: 'curl -u KEY: https://api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:username'],
  },
  {
    given: 'curl --user ":$KEY" https://api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:password'],
  },
  {
    given: 'curl -u "$TEA_SID:$TEA_AUTH" https://api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'Authorization: Basic'],
  },
  {
    given: 'curl https://KEY:@api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:username'],
  },
  {
    given: 'curl https://…:@api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:username'],
  },
  {
    given: 'curl https://me:{api_key}@api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:password'],
  },
  {
    given: 'curl https://{subdomain}.tea.example/balance -H "X-Key: $KEY"',
    want: ['GET', 'https://{subdomain}.tea.example/balance', 'X-Key'],
  },
  {
    given: 'curl https://<YOUR_REGION>.tea.example/balance -H "X-Key: $KEY"',
    want: ['GET', 'https://{your_region}.tea.example/balance', 'X-Key'],
  },
  {
    given: 'curl $BASE_URL/v1/balance -H "X-Key: $KEY"',
    want: ['GET', 'undefined/v1/balance', 'X-Key'],
  },
  {
    given: 'curl "{{base_url}}/v1/balance" -H "X-Key: $KEY"',
    want: ['GET', 'undefined/v1/balance', 'X-Key'],
  },
  {
    given: 'curl -u EMAIL:API_KEY https://api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', 'basic:password'],
  },
  {
    given: 'curl https://api.tea.example/b -H "Authorization: Basic <base64 of your login>"',
    want: ['GET', 'https://api.tea.example/b', 'Authorization: Basic'],
  },
  {
    given: 'curl https://api.tea.example/b -H "Authorization: Basic base64(API_KEY:)"',
    want: ['GET', 'https://api.tea.example/b', 'basic:username'],
  },
  {
    given: 'curl "https://api.tea.example/balance?api_key=KEY" | jq .',
    want: ['GET', 'https://api.tea.example/balance', '?api_key'],
  },
  {
    given: 'curl -d \'{"a": 1}\' https://api.tea.example/balance',
    want: ['POST', 'https://api.tea.example/balance', undefined],
  },
  {
    given: 'curl -G -d view=all https://api.tea.example/balance',
    want: ['GET', 'https://api.tea.example/balance', undefined],
  },
  {
    given: "curl --location 'https://api.tea.example/b' \\\n--header 'Authorization: Bearer '",
    want: ['GET', 'https://api.tea.example/b', 'Authorization: Bearer'],
  },
  {
    given: "curl https://api.tea.example/b -H 'Authorization: YOUR_API_KEY'",
    want: ['GET', 'https://api.tea.example/b', 'Authorization'],
  },
  {
    given: "curl https://api.tea.example/b -H 'Authorization: Bearer:YOUR_TOKEN'",
    want: ['GET', 'https://api.tea.example/b', 'Authorization: Bearer'],
  },
  {
    given: 'curl api.tea.example/v1/credits -H "Authorization: Key $K"',
    want: ['GET', 'https://api.tea.example/v1/credits', 'Authorization: Key'],
  },
  {
    given: 'curl https://api.tea.example/teams/:team_id/balance',
    want: ['GET', 'https://api.tea.example/teams/{team_id}/balance', undefined],
  },
  {
    given: 'curl https://api.tea.example/accounts/acc_123/balance',
    want: ['GET', 'https://api.tea.example/accounts/{account_id}/balance', undefined],
  },
  {
    given: 'curl https://api.tea.example/2024-01/wallets/ACCOUNT_ID/balance',
    want: ['GET', 'https://api.tea.example/2024-01/wallets/{wallet_id}/balance', undefined],
  },
  {
    given: 'curl https://api.tea.example/oauth2/v1/credit-balance-v2/USD',
    want: ['GET', 'https://api.tea.example/oauth2/v1/credit-balance-v2/USD', undefined],
  },
  {
    given: 'curl https://api.tea.example/api/credits/ -H "X-Auth-Token: t" ^\n -H "Accept: */*"',
    want: ['GET', 'https://api.tea.example/api/credits/', 'X-Auth-Token'],
  },
])('$given', ({ given, want }) => {
  const [call] = readCommands(given);
  expect([call?.method, `${call?.server}${call?.path}`, keyOf(call)]).toEqual(want);
});

test.each<{ given: string; want: readonly [string, string, string | undefined] }>([
  {
    given:
      "requests.get('https://api.tea.example/credits', headers={'Authorization': f'Bearer {key}'})",
    want: ['GET', 'https://api.tea.example/credits', 'Authorization: Bearer'],
  },
  {
    given:
      'await fetch("https://api.tea.example/credits", { method: "POST", headers: { "X-API-Key": key } })',
    want: ['POST', 'https://api.tea.example/credits', undefined],
  },
  {
    given:
      'fetch(`https://api.tea.example/credits`, { headers: { Authorization: `Token <key>` } })',
    want: ['GET', 'https://api.tea.example/credits', 'Authorization: Token'],
  },
  {
    given:
      'CURLOPT_URL => "https://api.tea.example/credits", CURLOPT_CUSTOMREQUEST => "GET", CURLOPT_HTTPHEADER => ["X-Api-Key: <key>"]',
    want: ['GET', 'https://api.tea.example/credits', 'X-Api-Key'],
  },
  {
    given:
      'req, _ := http.NewRequest("GET", "https://api.tea.example/credits", nil)\nreq.Header.Add("X-Tea-Token", "<token>")',
    want: ['GET', 'https://api.tea.example/credits', 'X-Tea-Token'],
  },
  {
    given:
      "fetch('https://api.tea.example/credits', { headers: { 'x-api-key': process.env.KEY } })",
    want: ['GET', 'https://api.tea.example/credits', 'x-api-key'],
  },
  {
    given: 'requests.get(f"{BASE_URL}/v1/credits", headers={"X-Key": os.environ["KEY"]})',
    want: ['GET', 'undefined/v1/credits', 'X-Key'],
  },
  {
    given: 'GET /v1/credits?view=all HTTP/1.1\nHost: api.tea.example\nX-API-Key: k\n',
    want: ['GET', 'https://api.tea.example/v1/credits', 'X-API-Key'],
  },
])('$given', ({ given, want }) => {
  const [call] = readProgram(given);
  expect([call?.method, `${call?.server}${call?.path}`, keyOf(call)]).toEqual(want);
});
