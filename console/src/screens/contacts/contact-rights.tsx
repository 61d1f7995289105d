import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Section } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { toast } from '../../ui/toast.tsx';
import { type ContactDetail, nameOf } from './contact-page.tsx';

/** What a person may ask for: all that is kept of him, on whatever device he wrote, or that it is erased. */
export function ContactRights({ contact }: { contact: ContactDetail }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [erasing, setErasing] = useState(false);
  const save = useMutation({
    mutationFn: async () => {
      const visitors = [];
      for (const id of contact.visitors) visitors.push(await call('exportVisitor', { params: { id } }));
      saveFile(`contact-${contact.id.slice(-8)}.json`, JSON.stringify({ visitors }, null, 2));
    },
    onError: toast.failed,
  });
  const erase = useMutation({
    mutationFn: async () => {
      // The contact goes with the last of them.
      for (const id of contact.visitors) await call('eraseVisitor', { params: { id } });
    },
    onSuccess: async () => {
      toast.say(t.inbox.erased);
      await navigate({ to: '/contacts', search: {}, replace: true });
    },
    onError: toast.failed,
    onSettled: () => refresh('listContacts', 'listConversations', 'getConversation'),
  });
  return (
    <Section title={t.contacts.rights} lead={t.contacts.rightsText}>
      <div className="flex flex-wrap gap-2">
        <Button icon={Download} busy={save.isPending} onClick={() => save.mutate()}>
          {t.contacts.exportAll}
        </Button>
        <Button look="danger" icon={Trash2} onClick={() => setErasing(true)}>
          {t.contacts.eraseAll}
        </Button>
      </div>
      <Dialog
        open={erasing}
        onOpenChange={setErasing}
        title={t.contacts.eraseTitle(nameOf(contact, t.inbox.visitor))}
        description={t.contacts.eraseText(contact.conversations.length)}
      >
        <Actions>
          <Button onClick={() => setErasing(false)}>{t.common.cancel}</Button>
          <Button look="danger" icon={Trash2} busy={erase.isPending} onClick={() => erase.mutate()}>
            {t.inbox.eraseNow}
          </Button>
        </Actions>
      </Dialog>
    </Section>
  );
}
