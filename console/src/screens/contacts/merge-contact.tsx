import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Merge } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { type ContactDetail, nameOf } from './contact-page.tsx';

/** Says that another contact is the same person: first who, then what becomes of both. */
export function MergeContact({ contact, onClose }: { contact: ContactDetail; onClose: () => void }) {
  const t = useTexts();
  const [q, setQ] = useState(contact.email ?? contact.name ?? '');
  const [other, setOther] = useState<Contact | null>(null);
  const found = useQuery(apiQuery('listContacts', { query: { q: q || undefined, limit: 20 } }));
  const others = (found.data?.items ?? []).filter(({ id }) => id !== contact.id);
  const merge = useMutation({
    mutationFn: (contact_id: string) =>
      call('mergeContact', { params: { id: contact.id }, body: { contact_id } }),
    onSuccess: async () => {
      toast.say(t.contacts.merged);
      onClose();
      await refresh('getContact', 'listContacts', 'getConversation', 'listConversations');
    },
    onError: toast.failed,
  });
  const here = nameOf(contact, t.inbox.visitor);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.contacts.mergeTitle(here)}
      description={other ? t.contacts.mergeText(nameOf(other, t.inbox.visitor), here) : t.contacts.mergeWho}
    >
      {other ? (
        <Actions>
          <Button onClick={() => setOther(null)}>{t.contacts.chooseOther}</Button>
          <Button look="primary" icon={Merge} busy={merge.isPending} onClick={() => merge.mutate(other.id)}>
            {t.contacts.mergeNow}
          </Button>
        </Actions>
      ) : (
        <>
          <SearchField label={t.contacts.search} value={q} onSearch={setQ} />
          <ul className="-mx-2 mt-2 flex flex-col">
            {others.map((each) => (
              <li key={each.id}>
                <button
                  type="button"
                  onClick={() => setOther(each)}
                  className="flex w-full flex-col rounded-control px-2 py-2 text-left hover:bg-raised"
                >
                  <span className="font-medium">{nameOf(each, t.inbox.visitor)}</span>
                  <span className="text-2 text-muted">
                    {[each.email, each.phone].filter(Boolean).join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {found.isSuccess && others.length === 0 ? (
            <p className="mt-2 text-muted">{t.contacts.nobodyElse}</p>
          ) : null}
        </>
      )}
    </Dialog>
  );
}
