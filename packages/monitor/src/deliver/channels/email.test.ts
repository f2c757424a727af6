import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AlertMessage } from '../../model/message.ts';
import { alertMessage } from '../../test-support/alert-message.ts';
import type { EmailChannel } from '../channel.ts';
import type { DeliveryError } from '../delivery-error.ts';
import { sendMessages } from '../send-messages.ts';

const pem = (name: string) =>
  readFileSync(
    new URL(`../../../../../tests/faults/certificates/${name}.pem`, import.meta.url),
    'utf8',
  );
const tlsOf = (name: string) => ({ key: pem('key'), cert: pem(name) });

interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: string;
  readonly isSecure: boolean;
  readonly user: string | undefined;
}

let server: SMTPServer;
const mails: Mail[] = [];
afterEach(async () => {
  mails.length = 0;
  await new Promise<void>((resolve) => server.close(resolve));
});
// The authority of the tests, beside those of the system.
beforeAll(() => setDefaultCACertificates([...getCACertificates('default'), pem('authority')]));

async function startServer(options: SMTPServerOptions = {}): Promise<number> {
  server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...tlsOf('trusted'),
    onAuth({ username, password }, _session, callback) {
      if (password === 'p@ss') callback(null, { user: username });
      else callback(Object.assign(new Error('go away s3cret'), { responseCode: 535 }));
    },
    async onData(stream, { envelope, secure, user }, callback) {
      const source = await text(stream);
      mails.push({
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        to: envelope.rcptTo.map(({ address }) => address),
        source,
        isSecure: secure,
        user: user as string | undefined,
      });
      callback();
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  return (listening.address() as { readonly port: number }).port;
}

const mail = (smtp: EmailChannel['smtp'], changes: Partial<EmailChannel> = {}): EmailChannel => ({
  type: 'email',
  name: 'mail',
  smtp,
  from: 'Fuelgauge <gauge@acme.test>',
  to: ['ops@acme.test', 'boss@acme.test'],
  allowPrivateHosts: ['localhost'],
  ...changes,
});
const send = (
  channel: EmailChannel,
  messages: readonly AlertMessage[] = [alertMessage('msg_1')],
  deadlineMs = 20_000,
) =>
  sendMessages(channel, messages as [AlertMessage, ...AlertMessage[]], {
    now: () => new Date(),
    deadlineMs,
  });
const failureOf = (promise: Promise<unknown>): Promise<DeliveryError> =>
  promise.then(
    () => Promise.reject(new Error('it was delivered')),
    (thrown: unknown) => thrown as DeliveryError,
  );

test.each([
  { scheme: 'smtps', options: { secure: true }, isSecure: true },
  { scheme: 'smtp', options: {}, isSecure: true }, // STARTTLS, as it is offered
  { scheme: 'smtp', options: { hideSTARTTLS: true }, isSecure: false }, // allowed by name
])('$scheme, $options', async ({ scheme, options, isSecure }) => {
  const port = await startServer(options);
  await send(mail(async () => `${scheme}://me%40acme.test:p%40ss@localhost:${port}\n`));
  expect(mails).toMatchObject([
    {
      from: 'gauge@acme.test',
      to: ['ops@acme.test', 'boss@acme.test'],
      isSecure,
      user: 'me@acme.test',
    },
  ]);
  const { source = '' } = mails[0] ?? {};
  expect(source).toMatch(/^From: Fuelgauge <gauge@acme\.test>\r$/m);
  expect(source).toMatch(/^Subject: =\?UTF-8\?Q\?Balance_low_=E2=80=93_acme\/team-a\?=\r$/m);
  expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(source).toMatch(/^Message-ID: <[0-9a-f]{32}@fuelgauge\.invalid>\r$/m);
  expect(source).toContain('Less than 50 USD is left.');
});

test('the message id is that of the alerts in it', async () => {
  const port = await startServer();
  const [one, two] = [alertMessage('msg_1'), alertMessage('msg_2')];
  for (const messages of [[one], [one], [one, two], [two]]) {
    await send(mail(`smtp://localhost:${port}`), messages);
  }
  const ids = mails.map(({ source }) => /^Message-ID: (.*)\r$/m.exec(source)?.[1]);
  expect(ids[0]).toBe(ids[1]);
  expect(new Set(ids).size).toBe(3);
  expect(mails[2]?.source).toContain('2 alerts');
});

describe('headers', () => {
  test('cannot be begun by a label or a text', async () => {
    const port = await startServer();
    const evil = 'x\r\nBcc: evil@acme.test\r\n\r\nbody';
    await send(mail(`smtp://localhost:${port}`), [
      alertMessage('msg_1\r\nBcc: evil@acme.test', {
        text: evil,
        subject: evil,
        facts: { provider: evil, accounts: [evil, '\u2028Bcc: y@acme.test'] },
      }),
    ]);
    const [{ source, to }] = mails as [Mail];
    expect(to).toEqual(['ops@acme.test', 'boss@acme.test']);
    expect(source).not.toMatch(/^Bcc:/im);
    expect(source.split('\r\n\r\n')[0]).not.toMatch(/^\s*body/m);
  });

  test.each([
    { from: 'a@acme.test\r\nBcc: evil@acme.test' },
    { to: ['a@acme.test\nBcc: evil@acme.test'] },
    { to: ['nobody'] },
    { to: [] },
    { from: '' },
  ])('%o is refused', async (changes) => {
    const port = await startServer();
    expect((await failureOf(send(mail(`smtp://localhost:${port}`, changes)))).message).toMatch(
      /address|recipient/,
    );
    expect(mails).toEqual([]);
  });
});

describe('failures', () => {
  test.each(['self-signed', 'expired', 'wrong-host'])('a certificate that is %s', async (name) => {
    for (const options of [{ secure: true }, {}]) {
      const port = await startServer({ ...tlsOf(name), ...options });
      const failure = await failureOf(
        send(mail(`${options.secure ? 'smtps' : 'smtp'}://me:p%40ss@localhost:${port}`)),
      );
      expect(failure.message).toBe('the certificate of its host was not accepted');
      expect(failure.isRetryable).toBe(true);
      expect(mails).toEqual([]);
      if (options.secure) await new Promise<void>((resolve) => server.close(resolve));
    }
  });

  test('a wrong password', async () => {
    const port = await startServer();
    const failure = await failureOf(send(mail(`smtp://me:s3cret@localhost:${port}`)));
    expect(failure).toMatchObject({
      message: 'its user or password was not accepted',
      isRetryable: false,
    });
  });

  test.each([
    { responseCode: 450, isRetryable: true },
    { responseCode: 550, isRetryable: false },
  ])('a recipient that is answered with $responseCode', async ({ responseCode, isRetryable }) => {
    const port = await startServer({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('vendor text'), { responseCode })),
    });
    const failure = await failureOf(send(mail(`smtp://localhost:${port}`)));
    expect(failure).toMatchObject({
      message: `its server answered with code ${responseCode}`,
      isRetryable,
    });
  });

  test('a server that hangs, and one that is not there', async () => {
    const port = await startServer({ onMailFrom: () => {} });
    expect(
      (await failureOf(send(mail(`smtp://localhost:${port}`), undefined, 300))).message,
    ).toMatch(/did not finish/);
    await new Promise<void>((resolve) => server.close(resolve));
    expect((await failureOf(send(mail(`smtp://localhost:${port}`)))).message).toMatch(/refused/);
    await startServer();
  });
});
