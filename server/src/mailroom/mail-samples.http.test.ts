import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { openFrontDesk } from '../testing/front-desk.ts';
import { startMailSink } from '../testing/mail-sink.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Mails as they leave for a mail server. `WRITE_MAIL_SAMPLES=1` with this test writes them anew. */
const samples = new URL('../../../docs/samples/mails/', import.meta.url);
let server: TestServer;
let sink: Awaited<ReturnType<typeof startMailSink>>;
let now = Date.now();

before(async () => {
  sink = await startMailSink();
  const settings = {
    SMTP_URL: sink.url,
    MAIL_FROM: 'Ask Bob <bob@desk.example>',
    PUBLIC_URL: 'https://bob.example',
    MAIL_INBOUND_TOKEN: 'a-token-of-the-mail-server',
  };
  server = await startTestServer({ now: () => now }, settings);
});
after(async () => {
  await server.close();
  sink.close();
});

async function timePasses(): Promise<void> {
  now += 61_000;
  while ((await runDueJobs(server.services)) > 0);
}

/** The mail that something sends. */
async function mailOf(what: () => Promise<unknown>): Promise<string> {
  const before = sink.received.length;
  await what();
  await timePasses();
  const mails = sink.received.slice(before);
  assert.equal(mails.length, 1, mails.join('\n\n'));
  return mails[0] ?? '';
}

/** What a reader sees of a mail, but for ids, secrets and times. */
async function seen(raw: string) {
  const { subject, from, replyTo, text, html, headers } = await simpleParser(raw);
  const words = [subject, from?.text, replyTo?.text, text, html, headers.get('auto-submitted')].join('\n');
  return words
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '(id)')
    .replaceAll(/reply\+[a-z2-7]{52}/g, 'reply+(secret)')
    .replaceAll(/([#=])[\w-]{20,}/g, '$1(secret)')
    .replaceAll(/\b(owner|agent)\d+@/g, '$1@')
    .replaceAll(/(Waiting since|Wartet seit)[^\n]*?\d{4}[^\n<]*(?:<\/td><td[^>]*>[^<]*)?/g, '$1 (time)');
}

const said = {
  en: { ask: 'I want to talk to a person', answer: 'We can come on Friday at ten.', name: 'Miller Heating' },
  de: {
    ask: 'Ich möchte mit einem Menschen sprechen',
    answer: 'Wir können am Freitag um zehn kommen.',
    name: 'Heizungsbau Müller',
  },
} as const;

for (const language of ['en', 'de'] as const) {
  test(`each kind of mail in ${language} is as its sample shows`, async () => {
    const { ask, answer, name } = said[language];
    const desk = await openFrontDesk(server);
    await desk.settings({ language, time_zone: 'Europe/Berlin' });
    await server.call('PATCH', '/api/customer-portal/business', { token: desk.token, body: { name } });
    const guest = desk.guest();
    const { email } = await server.member(desk.id, 'agent');
    await desk.settings({ notify: { emails: [email] } });
    const member = { email: `new-${language}@example.com`, name: 'Ada', role: 'agent' };
    const kinds = {
      team: () => guest.ask(ask),
      visitor: async () => {
        await guest.escalate({ email: 'ada@example.com' });
        await desk.staff(guest.conversationId, 'messages', { text: answer });
      },
      invitation: () =>
        server.call('POST', '/api/customer-portal/members', { token: desk.token, body: member }),
      reset: () => server.call('POST', '/api/auth/password/forgot', { body: { email, kind: 'customer' } }),
      test: () => server.call('POST', '/api/customer-portal/mail/test', { token: desk.token, body: {} }),
    };
    for (const [kind, send] of Object.entries(kinds)) {
      const raw = await mailOf(send);
      const file = new URL(`${kind}.${language}.eml`, samples);
      if (process.env.WRITE_MAIL_SAMPLES) {
        mkdirSync(samples, { recursive: true });
        writeFileSync(file, `${raw}\n`);
      }
      assert.match(raw, /^Auto-Submitted: auto-generated$/im, kind);
      assert.match(raw, /^Message-ID: <[^@\n]+@desk\.example>$/im, kind);
      assert.match(raw, /^Content-Type: multipart\/alternative;/m, kind);
      assert.equal(await seen(raw), await seen(readFileSync(file, 'utf8')), kind);
    }
  });
}
