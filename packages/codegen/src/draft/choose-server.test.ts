import { expect, test } from 'vitest';
import { chooseServer } from './choose-server.ts';

const at = (url: string, description = '') => ({ url, description });

test.each<{ given: ReturnType<typeof at>[]; want: string | null }>([
  {
    given: [at('https://sandbox.brew.example'), at('https://api.brew.example', 'Production')],
    want: 'https://api.brew.example',
  },
  {
    given: [at('https://a.brew.example', 'Staging'), at('https://live.brew.example')],
    want: 'https://live.brew.example',
  },
  { given: [at('https://test.brew.example'), at('https://api.brew.example')], want: null },
  {
    given: [
      at('https://mock.brew.example'),
      at('https://eu.x', 'Live EU'),
      at('https://us.x', 'Live US'),
    ],
    want: null,
  },
  {
    given: [at('https://api.brew.example'), at('https://sandbox.x')],
    want: 'https://api.brew.example',
  },
  {
    given: [at('https://latest.brew.example'), at('https://b.x', 'Live')],
    want: 'https://latest.brew.example',
  },
])('$given', ({ given, want }) => {
  const chosen = chooseServer(given);
  expect(chosen?.isQuestion ? null : chosen?.server).toEqual(
    want === null ? null : expect.objectContaining({ url: want }),
  );
});
