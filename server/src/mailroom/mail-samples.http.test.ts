import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { simpleParser } from 'mailparser';
import { keepHouse } from '../platform/jobs/keep-house.ts';
import { runDueJobs } from '../platform/jobs/run-due-jobs.ts';
import { type Unsubscription, unsubscribeLink } from '../platform/mail/unsubscribe-link.ts';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startMailSink } from '../testing/mail-sink.ts';
import { releaseActions } from '../testing/release-action.ts';
import { mornings, visit } from '../testing/release-booking.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** Mails as they leave for a mail server. `WRITE_MAIL_SAMPLES=1` with this test writes them anew. */
const samples = new URL('../../../docs/samples/mails/', import.meta.url);
let server: TestServer;
let sink: Awaited<ReturnType<typeof startMailSink>>;
/** A Thursday. */
let now = Date.parse('2026-11-26T10:00:00Z');

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

/** The mail that something sends; of a booking, which two are told of, the one to `reader`. */
async function mailOf(what: () => Promise<unknown>, reader?: RegExp): Promise<string> {
  const before = sink.received.length;
  await what();
  await timePasses();
  const mails = sink.received.slice(before).filter((raw) => reader === undefined || reader.test(raw));
  assert.equal(mails.length, 1, mails.join('\n\n'));
  return mails[0] ?? '';
}

/** What a reader sees of a mail, but for ids, secrets and times. */
async function seen(raw: string) {
  const { subject, from, replyTo, text, html, headers } = await simpleParser(raw);
  const words = [subject, from?.text, replyTo?.text, text, html, headers.get('auto-submitted')].join('\n');
  return words
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '(id)')
    .replaceAll(/#\(id\)\.[\w-]+/g, '#(id).(secret)')
    .replaceAll(/reply\+[a-z2-7]{52}/g, 'reply+(secret)')
    .replaceAll(/([#=])[\w-]{20,}/g, '$1(secret)')
    .replaceAll(/unsubscribe\/[\w.-]+/g, 'unsubscribe/(signed)')
    .replaceAll(/\b(owner|agent|manager)\d+@/g, '$1@')
    .replaceAll(/(Waiting since|Wartet seit)[^\n]*?\d{4}[^\n<]*(?:<\/td><td[^>]*>[^<]*)?/g, '$1 (time)');
}

const WEEK = 7 * 86_400_000;
const MONDAY = Date.parse('2026-11-23T06:30:00Z');

const said = {
  en: {
    hello: 'Good morning',
    ask: 'I want to talk to a person',
    answer: 'We can come on Friday at ten.',
    name: 'Miller Heating',
    question: 'Do you come on public holidays?',
    unknown: 'Do you also repair bicycles?',
    note: 'Yes, in an emergency.',
    title: 'Book a visit',
    called: 'We are ill that day. Please book another time.',
  },
  de: {
    hello: 'Guten Morgen',
    ask: 'Ich möchte mit einem Menschen sprechen',
    answer: 'Wir können am Freitag um zehn kommen.',
    name: 'Heizungsbau Müller',
    question: 'Kommen Sie auch an Feiertagen?',
    unknown: 'Reparieren Sie auch Fahrräder?',
    note: 'Ja, im Notfall.',
    title: 'Besuch vereinbaren',
    called: 'Wir sind an dem Tag krank. Bitte buchen Sie einen anderen Termin.',
  },
} as const;

for (const language of ['en', 'de'] as const) {
  test(`each kind of mail in ${language} is as its sample shows`, async () => {
    const { ask, answer, name, hello } = said[language];
    const desk = await openFrontDesk(server);
    await desk.settings({ language, time_zone: 'Europe/Berlin' });
    await server.call('PATCH', '/api/customer-portal/business', { token: desk.token, body: { name } });
    const [guest, named] = [desk.guest(), desk.guest()];
    const { email } = await server.member(desk.id, 'agent');
    await desk.settings({ notify: { emails: [email] } });
    const member = { email: `new-${language}@example.com`, name: 'Ada', role: 'agent' };
    const kinds = {
      team: () => guest.ask(ask),
      visitor: async () => {
        await guest.escalate({ email: 'ada@example.com' });
        await desk.staff(guest.conversationId, 'messages', { text: answer });
      },
      // He has left more than his words.
      named: async () => {
        await named.ask(hello);
        await named.escalate({ name: 'Ada Müller', email: 'ada@example.com', phone: '+49 30 1234567' });
      },
      transcript: async () => {
        // Who waits longer is told of again.
        await desk.staff(named.conversationId, 'close');
        await desk.staff(guest.conversationId, 'transcript', { to: 'ada@example.com' });
      },
      invitation: () =>
        server.call('POST', '/api/customer-portal/members', { token: desk.token, body: member }),
      reset: () => server.call('POST', '/api/auth/password/forgot', { body: { email, kind: 'customer' } }),
      test: () => server.call('POST', '/api/customer-portal/mail/test', { token: desk.token, body: {} }),
    };
    const booked = bookedKinds(desk, language);
    const later = laterKinds(desk, language);
    for (const [kind, send] of Object.entries({ ...kinds, ...booked, ...later })) {
      const raw = await mailOf(send, toldOfBookings[kind]);
      const file = new URL(`${kind}.${language}.eml`, samples);
      if (process.env.WRITE_MAIL_SAMPLES) {
        mkdirSync(samples, { recursive: true });
        writeFileSync(file, `${raw}\n`);
      }
      assert.match(raw, /^Auto-Submitted: auto-generated$/im, kind);
      assert.match(raw, /^Message-ID: <[^@\n]+@desk\.example>$/im, kind);
      assert.match(raw, /^Content-Type: multipart\/alternative;/m, kind);
      const oneClick = ['team', 'named', 'booking-team'].includes(kind) || kind in later;
      assert.equal(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im.test(raw), oneClick, kind);
      const link = /^List-Unsubscribe:\s+<https:\/\/bob\.example\/unsubscribe\/[\w-]+\.[\w-]+>$/im;
      assert.equal(link.test(raw), oneClick, kind);
      assert.equal(await seen(raw), await seen(readFileSync(file, 'utf8')), kind);
    }
  });
}

/** Ends the weekly mails of the language before. */
let stopLast: () => Promise<unknown> = async () => {};

/** As a mail program does it for its reader. */
function stopWeekly(whose: Unsubscription): Promise<unknown> {
  return server.call('POST', new URL(unsubscribeLink(server.services, whose)).pathname, {
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

/** Who is told of what is booked. */
const toldOfBookings: Readonly<Record<string, RegExp>> = {
  booking: /^To: ada@/m,
  'booking-team': /^To: agent/m,
};

/** Mails about what a visitor booked in the chat. */
function bookedKinds(desk: FrontDesk, language: keyof typeof said) {
  const { hello, title, called } = said[language];
  const book = async (time: string) => {
    const guest = desk.guest();
    await guest.ask(hello);
    const tuesday = (9 - new Date(now).getUTCDay()) % 7 || 7;
    const slot = `${new Date(now + tuesday * 86_400_000).toISOString().slice(0, 10)}T${time}`;
    const body = {
      session_id: guest.sessionId,
      action: visit.name,
      values: { name: 'Ada', mail: 'ada@example.com', slot },
      confirm: true,
      client_action_id: `sample-${language}-${time}`,
    };
    const headers = { 'x-visitor-token': guest.token ?? '' };
    const reply = await server.call('POST', '/api/chat/actions', { headers, body });
    assert.equal(reply.json.outcome, 'answered', reply.text);
  };
  return {
    booking: async () => {
      await desk.settings({ office_hours: mornings, facts: { address: 'Elm Street 1, Berlin' } });
      await releaseActions(server, desk, [{ ...visit, title }]);
      await book('09:00');
    },
    'booking-team': () => book('09:30'),
    'booking-called-off': async () => {
      const { json } = await server.call('GET', '/api/bookings', { token: desk.token });
      const path = `/api/bookings/${json.items[0].id}/cancel`;
      const reply = await server.call('POST', path, { token: desk.token, body: { note: called } });
      assert.equal(reply.status, 200, reply.text);
    },
  };
}

/** Mails to a business's own people that come of its knowledge and its figures, in the order they are sent in. */
function laterKinds(desk: FrontDesk, language: keyof typeof said) {
  const { question, unknown, note } = said[language];
  return {
    approval: async () => {
      await server.member(desk.id, 'manager');
      await desk.settings({ approval: 'two' });
      const body = { question, answer: note };
      await server.call('POST', '/api/knowledge/entries', { token: desk.token, body });
      const asked = await server.call('POST', '/api/knowledge/publish', {
        token: desk.token,
        body: { note },
      });
      assert.equal(asked.json.state, 'awaiting_approval', asked.text);
      now += 120_000;
    },
    review: async () => {
      const body = { question, answer: note, review_by: '2026-11-20' };
      await server.call('POST', '/api/knowledge/entries', { token: desk.token, body });
      await keepHouse(server.services);
    },
    weekly: async () => {
      for (const message of [unknown, 'What does a boiler service cost?']) await desk.guest().ask(message);
      const { id, token } = await server.member(desk.id, 'owner');
      const path = '/api/customer-portal/my-mails';
      await stopLast();
      await server.call('PATCH', path, { token, body: { weekly: true } });
      stopLast = () => stopWeekly({ businessId: desk.id, kind: 'weekly', who: id });
      // The next Monday, at half past seven in Berlin.
      now = Math.ceil((now - MONDAY) / WEEK) * WEEK + MONDAY;
      await keepHouse(server.services);
    },
  };
}
