import { Check, Clock, MailX } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import { Ago } from '../../ui/time.tsx';
import type { Detail } from '../inbox/use-conversation.ts';

const icons = { queued: Clock, sent: Check, failed: MailX };

/** The mails about a conversation, the newest first, and what became of each. */
export function Mails({ mails }: Pick<Detail, 'mails'>) {
  const t = useTexts();
  return (
    <section className="border-b border-border p-4">
      <h2 className="mb-3 text-2 font-medium text-muted">{t.senders.mails}</h2>
      <ul className="flex flex-col gap-2 text-2">
        {mails.toReversed().map((mail) => {
          const Icon = icons[mail.state];
          return (
            <li key={mail.id} className="flex gap-2">
              <Icon
                size={15}
                aria-hidden
                className={`mt-0.5 shrink-0 ${mail.state === 'failed' ? 'text-failed' : 'text-muted'}`}
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {t.senders.mailKinds[mail.kind]}: {mail.to}
                <span className="block text-1 text-muted">
                  {t.senders.mailStates[mail.state]} · <Ago at={mail.created_at} />
                  {mail.reason ? <span className="block text-failed">{mail.reason}</span> : null}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
