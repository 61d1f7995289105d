import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import { Download, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { AskFirst } from '../../ui/ask-first.tsx';
import { Button } from '../../ui/button.tsx';
import { ManyBar } from '../../ui/many-bar.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { Choosing } from '../../ui/use-chosen.ts';
import { useEach } from '../../ui/use-each.ts';

/** What can be done with all people who are chosen: one file of all that is kept of them, or erasing it. */
export function ManyContacts(props: { choosing: Choosing<Contact>; items: readonly Contact[] }) {
  const t = useTexts();
  const { choosing, items } = props;
  const [erasing, setErasing] = useState(false);
  const nameOf = ({ name, email, phone }: Contact) => name ?? email ?? phone ?? t.inbox.visitor;
  const { run, left, progress } = useEach(choosing, nameOf);
  const rows = choosing.rows ?? [];
  const none = rows.length === 0 || progress !== null;
  const save = () => {
    const contacts: unknown[] = [];
    void run({
      act: async ({ id }) => {
        const { visitors } = await call('getContact', { params: { id } });
        const kept = [];
        for (const visitor of visitors) kept.push(await call('exportVisitor', { params: { id: visitor } }));
        contacts.push({ id, visitors: kept });
      },
      said: t.contacts.exportedMany,
      keeps: true,
      after: async () => {
        if (contacts.length > 0) saveFile('contacts.json', JSON.stringify({ contacts }, null, 2));
      },
    });
  };
  const erase = () => {
    void run({
      act: async ({ id }) => {
        const { visitors } = await call('getContact', { params: { id } });
        // The contact goes with the last of them.
        for (const visitor of visitors) await call('eraseVisitor', { params: { id: visitor } });
      },
      said: t.contacts.erasedMany,
      after: () => refresh('listContacts', 'getContact', 'listConversations', 'getConversation'),
    });
  };
  return (
    <ManyBar choosing={choosing} items={items} left={left} progress={progress} className="mb-4">
      <div className="flex flex-wrap gap-2">
        <Button icon={Download} disabled={none} onClick={save}>
          {t.contacts.exportAll}
        </Button>
        <Button look="danger" icon={Trash2} disabled={none} onClick={() => setErasing(true)}>
          {t.contacts.eraseMany}
        </Button>
      </div>
      <AskFirst
        open={erasing}
        onClose={() => setErasing(false)}
        title={t.contacts.eraseManyTitle(rows.length)}
        description={t.contacts.eraseManyText}
        action={t.inbox.eraseNow}
        icon={Trash2}
        onAgree={erase}
      >
        <ul className="max-h-48 list-disc overflow-y-auto pl-5 text-2">
          {rows.map((contact) => (
            <li key={contact.id} className="[overflow-wrap:anywhere]">
              {nameOf(contact)}
            </li>
          ))}
        </ul>
      </AskFirst>
    </ManyBar>
  );
}
