import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { Select, TextArea, TextField } from '../../ui/field.tsx';
import { toast } from '../../ui/toast.tsx';
import { changedFields, OwnFields, typedOf, useOwnFields } from '../contacts/own-fields.tsx';
import type { Detail } from './use-conversation.ts';

/** Corrects what is known of a person, where it is shown. */
export function EditContact({
  contact,
  onDone,
}: {
  contact: NonNullable<Detail['contact']>;
  onDone: () => void;
}) {
  const t = useTexts();
  const [fields, setFields] = useState({
    name: contact.name ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    note: contact.note,
    consent: contact.consent === null ? '' : contact.consent ? 'yes' : 'no',
  });
  const own = useOwnFields();
  const [typed, setTyped] = useState(() => typedOf(contact.fields));
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value });
  const save = useMutation({
    mutationFn: () => {
      const { name, email, phone, note, consent } = fields;
      const body = {
        name: name.trim() || null,
        email: email.trim() || null,
        phone: phone.trim() || null,
        note,
        consent: consent === '' ? null : consent === 'yes',
        fields: changedFields(own, contact.fields, typed),
      };
      return call('updateContact', { params: { id: contact.id }, body });
    },
    onSuccess: async () => {
      await refresh('getConversation', 'getContact', 'listContacts', 'listConversations');
      onDone();
    },
    onError: toast.failed,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-3">
      <TextField label={t.inbox.name} value={fields.name} maxLength={120} onChange={set('name')} />
      <TextField
        label={t.inbox.email}
        type="email"
        value={fields.email}
        maxLength={254}
        onChange={set('email')}
      />
      <TextField
        label={t.inbox.phone}
        type="tel"
        value={fields.phone}
        maxLength={40}
        onChange={set('phone')}
      />
      <OwnFields fields={own} typed={typed} onChange={setTyped} />
      <TextArea label={t.inbox.contactNote} value={fields.note} maxLength={4000} onChange={set('note')} />
      <Select
        label={t.inbox.consent}
        value={fields.consent}
        onChange={set('consent')}
        options={[
          ['', t.inbox.consents.unknown],
          ['yes', t.inbox.consents.yes],
          ['no', t.inbox.consents.no],
        ]}
      />
      <Actions>
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t.common.save}
        </Button>
      </Actions>
    </form>
  );
}
