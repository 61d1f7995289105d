import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft, Merge, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { StatusBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Ago } from '../../ui/time.tsx';
import { EditContact } from '../inbox/edit-contact.tsx';
import { LabelMarks } from '../inbox/label-marks.tsx';
import { ContactRights } from './contact-rights.tsx';
import { MergeContact } from './merge-contact.tsx';
import { useFieldRows } from './own-fields.tsx';

export type ContactDetail = Reply<'getContact'>;

/** One person: what is known, everything that was spoken, and what he may ask for. */
export function ContactPage() {
  const { id = '' } = useParams({ strict: false });
  return (
    <Guard permission="chat.read">
      <Loaded key={id} id={id} />
    </Guard>
  );
}

function Loaded({ id }: { id: string }) {
  const t = useTexts();
  const may = useMay();
  const contact = useQuery(apiQuery('getContact', { params: { id } }));
  const [merging, setMerging] = useState(false);
  const { data } = contact;
  return (
    <Page
      title={data ? nameOf(data, t.inbox.visitor) : t.contacts.one}
      lead={
        <Link to="/contacts" className="inline-flex items-center gap-1.5 hover:underline">
          <ArrowLeft size={15} aria-hidden />
          {t.contacts.back}
        </Link>
      }
      action={
        data && may('chat.manage') ? (
          <Button icon={Merge} onClick={() => setMerging(true)}>
            {t.contacts.merge}
          </Button>
        ) : null
      }
    >
      <ProblemNote error={contact.error} retry={() => void contact.refetch()} />
      {contact.isPending ? <Skeleton rows={6} tall /> : null}
      {data ? (
        <>
          <Known contact={data} />
          <Spoken contact={data} />
          {may('chat.manage') ? <ContactRights contact={data} /> : null}
          {merging ? <MergeContact contact={data} onClose={() => setMerging(false)} /> : null}
        </>
      ) : null}
    </Page>
  );
}

/** What a person is called, by whatever is known of him. */
export function nameOf(
  { name, email, phone }: Pick<ContactDetail, 'name' | 'email' | 'phone'>,
  otherwise: string,
): string {
  return name ?? email ?? phone ?? otherwise;
}

function Known({ contact }: { contact: ContactDetail }) {
  const t = useTexts();
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const { email, phone, note, consent } = contact;
  const own = useFieldRows(contact.fields);
  const rows: [string, string | null][] = [
    [t.inbox.email, email],
    [t.inbox.phone, phone],
    [t.inbox.consent, t.inbox.consents[consent === null ? 'unknown' : consent ? 'yes' : 'no']],
    ...own,
    [t.inbox.contactNote, note || null],
  ];
  const href: Record<string, string | undefined> = {
    [t.inbox.email]: email ? `mailto:${email}` : undefined,
    [t.inbox.phone]: phone ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined,
  };
  return (
    <Section
      title={t.contacts.known}
      action={
        may('chat.manage') && !editing ? (
          <Button look="quiet" icon={Pencil} onClick={() => setEditing(true)}>
            {t.inbox.editContact}
          </Button>
        ) : null
      }
    >
      {editing ? (
        <EditContact contact={contact} onDone={() => setEditing(false)} />
      ) : (
        <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
          {rows.map(([label, value]) => (
            <div key={label} className="contents">
              <dt className="text-muted">{label}</dt>
              <dd className="[overflow-wrap:anywhere] whitespace-pre-wrap max-sm:mb-2">
                {value && href[label] ? (
                  <a href={href[label]} className="text-accent-text hover:underline">
                    {value}
                  </a>
                ) : (
                  (value ?? <span className="text-muted">{t.contacts.unknown}</span>)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

function Spoken({ contact }: { contact: ContactDetail }) {
  const t = useTexts();
  return (
    <Section title={t.contacts.conversations(contact.conversations.length)}>
      <ul className="-mx-2 flex flex-col">
        {contact.conversations.map((row) => (
          <li key={row.id}>
            <Link
              to="/inbox"
              search={{ c: row.id }}
              className="flex flex-col gap-1 rounded-control px-2 py-2 hover:bg-raised"
            >
              <span className="truncate">{row.first_message ?? row.last_message ?? ''}</span>
              <span className="flex flex-wrap items-center gap-2 text-1 text-muted">
                <StatusBadge status={row.status} />
                {t.inbox.channels[row.channel]}
                <Ago at={row.updated_at} />
                <LabelMarks ids={row.labels} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
