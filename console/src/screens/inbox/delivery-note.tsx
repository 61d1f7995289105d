import { Check, Mail, MailX } from 'lucide-react';
import { useTexts } from '../../texts/texts.tsx';
import type { Detail } from './use-conversation.ts';

/** What became of the last message a person wrote to the visitor; nothing while nobody can know. */
export function DeliveryNote({ detail }: { detail: Detail }) {
  const t = useTexts();
  const { delivery } = detail;
  if (delivery === null) return null;
  const address = detail.visitor.email ?? detail.escalation?.email;
  const failure =
    delivery === 'refused' ? detail.mails.findLast(({ kind }) => kind === 'visitor')?.reason : null;
  const arrived = delivery === 'seen' || delivery === 'mailed';
  const Icon = delivery === 'seen' ? Check : arrived ? Mail : MailX;
  return (
    <li
      className={`-mt-2 flex items-start justify-end gap-1.5 text-2 ${arrived ? 'text-muted' : 'text-waiting'}`}
    >
      <Icon size={15} aria-hidden className="mt-0.5 shrink-0" />
      <span className="max-w-[85%] text-pretty">
        {t.inbox.delivery[delivery]} {failure ? `${t.inbox.mailReason(failure)} ` : null}
        {!arrived && address ? (
          <a href={`mailto:${address}`} className="underline underline-offset-2">
            {t.inbox.writeYourself(address)}
          </a>
        ) : null}
      </span>
    </li>
  );
}
