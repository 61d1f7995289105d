import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readConfig } from '../../kernel/config.ts';
import { createLog } from '../../kernel/log.ts';
import { startMailSink } from '../../testing/mail-sink.ts';
import { createMailer } from './mail.ts';

let sink: Awaited<ReturnType<typeof startMailSink>>;

before(async () => {
  sink = await startMailSink();
});
after(() => sink.close());

async function headersOf(environment: Record<string, string>, id?: string): Promise<Map<string, string>> {
  const config = readConfig({ SMTP_URL: sink.url, ...environment });
  const mail = { to: 'ada@example.com', subject: 'Hello', text: 'Hello', ...(id ? { id } : {}) };
  assert.deepEqual(await createMailer(config, createLog('silent')).send(mail), {
    ok: true,
    answer: '250 taken',
  });
  const [head = ''] = sink.received.at(-1)?.split('\n\n') ?? [];
  return new Map(
    head.split('\n').map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
    }),
  );
}

test('a mail is named on the domain of its sender, and says that a machine sent it', async () => {
  const headers = await headersOf({ MAIL_FROM: 'Miller <desk@miller.example>' }, 'job-1');
  assert.equal(headers.get('message-id'), '<job-1@miller.example>');
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
});

test('without MAIL_FROM the domain people reach this server at stands in', async () => {
  const headers = await headersOf({ PUBLIC_URL: 'https://bob.example:8443' });
  assert.match(headers.get('message-id') ?? '', /^<[\w-]{20,}@bob\.example>$/);
  assert.equal(headers.get('from'), 'Ask Bob <no-reply@bob.example>');
});

test('two mails without a name of their own never share one', async () => {
  const [one, other] = [await headersOf({}), await headersOf({})];
  assert.notEqual(one.get('message-id'), other.get('message-id'));
});

test('a sender that is no address stops the start with the setting’s name', () => {
  assert.throws(() => readConfig({ MAIL_FROM: 'Miller & Sons' }), /MAIL_FROM is set wrong/);
});
