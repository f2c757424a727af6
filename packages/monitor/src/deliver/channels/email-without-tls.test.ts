import { createServer, type LookupFunction, type Server } from 'node:net';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { alertMessage } from '../../test-support/alert-message.ts';

// As if this machine were a server on the public internet: the check of addresses has its own tests.
vi.mock('../target/guard-lookup.ts', () => ({
  guardLookup: (): LookupFunction => (_host, options, callback) =>
    options.all
      ? callback(null, [{ address: '127.0.0.1', family: 4 }])
      : callback(null, '127.0.0.1', 4),
}));
// Files share a process: what another has loaded was loaded with the check, and what is loaded here is not for others.
vi.resetModules();
const { sendMessages } = await import('../send-messages.ts');
afterAll(() => {
  vi.doUnmock('../target/guard-lookup.ts');
  vi.resetModules();
});

let server: Server;
let said: string;
let answers: readonly (readonly [command: RegExp, answer: string])[];
beforeEach(async () => {
  said = '';
  server = createServer((socket) => {
    socket.write('220 hello\r\n');
    socket.on('error', () => {});
    socket.on('data', (data) => {
      said += data;
      const [, answer = '502 no'] = answers.find(([command]) => command.test(String(data))) ?? [];
      socket.write(`${answer}\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => server.close());

test.each([
  { title: 'offers none', given: [[/^EHLO/, '250-hello\r\n250 AUTH PLAIN LOGIN']] },
  { title: 'knows only HELO', given: [[/^HELO/, '250 hello']] },
  {
    title: 'refuses STARTTLS',
    given: [
      [/^EHLO/, '250 STARTTLS'],
      [/^STARTTLS/, '454 not now'],
    ],
  },
  {
    title: 'speaks none',
    given: [
      [/^EHLO/, '250 STARTTLS'],
      [/^STARTTLS/, '220 go on'],
    ],
  },
] as const)('a server that $title gets neither password nor mail', async ({ given }) => {
  answers = given;
  const { port } = server.address() as { readonly port: number };
  const failure = await sendMessages(
    {
      type: 'email',
      name: 'mail',
      smtp: `smtp://me:s3cret@mail.example:${port}`,
      from: 'a@acme.test',
      to: ['b@acme.test'],
    },
    [alertMessage('msg_1')],
    { now: () => new Date(), deadlineMs: 20_000 },
  ).catch((thrown: unknown) => thrown);
  expect(failure).toMatchObject({ isRetryable: true });
  expect(said).toMatch(/^EHLO/);
  expect(said).not.toMatch(/AUTH|MAIL|s3cret|acme/);
});
