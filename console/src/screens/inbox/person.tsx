import { Link } from '@tanstack/react-router';
import { BadgeCheck, Download, Pencil, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useSpeech, useTexts } from '../../texts/texts.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { useFieldRows } from '../contacts/own-fields.tsx';
import { EditContact } from './edit-contact.tsx';
import { Face } from './face.tsx';
import type { Detail } from './use-conversation.ts';
import { visitorName } from './visitor-name.ts';

/** Who the conversation is with: how to reach him, what is known of him, and what he may ask to be done with it. */
export function Person({ detail }: { detail: Detail }) {
  const t = useTexts();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { visitor, contact } = detail;
  if (editing && contact) return <EditContact contact={contact} onDone={() => setEditing(false)} />;
  return (
    <>
      <div className="mb-3 flex items-center gap-3">
        <Face visitor={visitor} language={detail.language} />
        <div className="min-w-0">
          <p className="truncate font-medium">
            {contact ? (
              <Link to="/contacts/$id" params={{ id: contact.id }} className="hover:underline">
                {contact.name ?? visitorName(visitor, t)}
              </Link>
            ) : (
              visitorName(visitor, t)
            )}
          </p>
          {visitor.verified ? (
            <p className="flex items-center gap-1.5 text-2 text-answered">
              <BadgeCheck size={15} aria-hidden />
              {t.inbox.verified}
            </p>
          ) : null}
        </div>
      </div>
      <Facts detail={detail} />
      {may('chat.manage') ? (
        <div className="mt-3 -ml-2 flex flex-wrap">
          {contact ? (
            <Button look="quiet" icon={Pencil} onClick={() => setEditing(true)}>
              {t.inbox.editContact}
            </Button>
          ) : null}
          <Rights id={visitor.id} />
        </div>
      ) : null}
    </>
  );
}

function Facts({ detail }: { detail: Detail }) {
  const t = useTexts();
  const { language } = useSpeech();
  const { visitor, escalation, contact } = detail;
  const own = useFieldRows(contact?.fields ?? {});
  const email = contact?.email ?? visitor.email ?? escalation?.email;
  const phone = contact?.phone ?? escalation?.phone;
  const rows: [string, ReactNode][] = [
    [t.inbox.email, email && <Reach key="email" href={`mailto:${email}`} text={email} />],
    [t.inbox.phone, phone && <Reach key="phone" href={`tel:${phone.replace(/[^\d+]/g, '')}`} text={phone} />],
    ...own,
    [t.inbox.asked, escalation?.note],
    [t.inbox.contactNote, contact?.note],
    [
      t.inbox.consent,
      contact?.consent === null || !contact ? null : t.inbox.consents[contact.consent ? 'yes' : 'no'],
    ],
    [t.inbox.page, detail.page && <PageLink key="page" address={detail.page} />],
    [t.inbox.language, detail.language && languageName(detail.language, language)],
    [t.inbox.device, detail.device],
    [t.inbox.channel, t.inbox.channels[detail.channel]],
    [t.inbox.since, <Ago key="since" at={detail.created_at} />],
    ...Object.entries(detail.context ?? {}).map(([name, value]): [string, ReactNode] => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  ];
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-2">
      {rows
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="truncate text-muted">{label}</dt>
            <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A page of the business's own site, by its path. */
function PageLink({ address }: { address: string }) {
  const { pathname, host } = new URL(address);
  return (
    <a href={address} target="_blank" rel="noreferrer" className="text-accent-text hover:underline">
      {pathname === '/' ? host : pathname}
    </a>
  );
}

function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}

function Reach({ href, text }: { href: string; text: string }) {
  return (
    <a href={href} className="text-accent-text hover:underline">
      {text}
    </a>
  );
}

/** What a visitor may ask for: all that is kept of him, or that it is erased. */
function Rights({ id }: { id: string }) {
  const t = useTexts();
  const [erasing, setErasing] = useState(false);
  const save = async () => {
    try {
      const all = await call('exportVisitor', { params: { id } });
      saveFile(`visitor-${id.slice(-8)}.json`, JSON.stringify(all, null, 2));
    } catch (error) {
      toast.failed(error);
    }
  };
  const erase = async () => {
    try {
      await call('eraseVisitor', { params: { id } });
      setErasing(false);
      toast.say(t.inbox.erased);
      await refresh('listConversations', 'getConversation');
    } catch (error) {
      toast.failed(error);
    }
  };
  return (
    <>
      <Button look="quiet" icon={Download} onClick={() => void save()}>
        {t.inbox.exportPerson}
      </Button>
      <Button look="quiet" icon={Trash2} onClick={() => setErasing(true)}>
        {t.inbox.erasePerson}
      </Button>
      <Dialog
        open={erasing}
        onOpenChange={setErasing}
        title={t.inbox.eraseTitle}
        description={t.inbox.eraseText}
      >
        <Actions>
          <Button onClick={() => setErasing(false)}>{t.common.cancel}</Button>
          <Button look="danger" icon={Trash2} onClick={() => void erase()}>
            {t.inbox.eraseNow}
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}

/** What else was spoken with the same person, each one click away. */
export function Earlier({ detail }: { detail: Detail }) {
  return (
    <ul className="-mx-2 flex flex-col">
      {detail.earlier.map((row) => (
        <li key={row.id}>
          <Link
            to="/inbox"
            search={(before: object) => ({ ...before, c: row.id })}
            className="flex flex-col gap-1 rounded-control px-2 py-1.5 hover:bg-raised"
          >
            <span className="truncate text-2">{row.first_message ?? ''}</span>
            <span className="flex items-center gap-2 text-1 text-muted">
              <StatusBadge status={row.status} />
              <Ago at={row.updated_at} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
