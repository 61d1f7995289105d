import { type MemberRole, memberRoles } from '@askbob/contract/permissions.ts';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioCards } from '../../ui/choice.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';

/** Asks for name, e-mail and role; shows the invitation link when no mail could be sent. */
export function AddPerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts();
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const close = () => {
    setLink(null);
    onClose();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title={link ? t.people.linkTitle(link.name) : t.people.addTitle}
      description={link ? t.people.linkText : undefined}
    >
      {link ? (
        <>
          <CopyField label={t.people.link} value={link.url} />
          <Actions>
            <Button look="primary" onClick={close}>
              {t.people.linkTaken}
            </Button>
          </Actions>
        </>
      ) : (
        <PersonForm onLink={(name, url) => setLink({ name, url })} onDone={close} />
      )}
    </Dialog>
  );
}

function PersonForm(props: { onLink: (name: string, url: string) => void; onDone: () => void }) {
  const t = useTexts();
  const [person, setPerson] = useState({ name: '', email: '', role: 'agent' as MemberRole });
  const add = useMutation({
    mutationFn: () => call('createMember', { body: person }),
    onSuccess: async (member) => {
      await refresh('listMembers', 'setupState');
      if (member.invitation_url) return props.onLink(member.name, member.invitation_url);
      toast.say(t.people.mailed(member.email));
      props.onDone();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const field = (name: string) => (add.error instanceof ApiError ? add.error.field(name) : undefined);
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <TextField
        label={t.people.name}
        required
        maxLength={120}
        autoComplete="off"
        value={person.name}
        error={field('name')}
        onChange={(event) => setPerson({ ...person, name: event.target.value })}
      />
      <TextField
        label={t.people.email}
        type="email"
        required
        autoComplete="off"
        value={person.email}
        error={field('email')}
        onChange={(event) => setPerson({ ...person, email: event.target.value })}
      />
      <RadioCards
        legend={t.people.role}
        value={person.role}
        options={memberRoles.map((role) => ({
          value: role,
          label: t.common.roles[role],
          hint: t.people.roleHints[role],
        }))}
        onChange={(role) => setPerson({ ...person, role })}
      />
      {field('name') || field('email') ? null : <ProblemNote error={add.error} />}
      <Actions>
        <Button onClick={props.onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={add.isPending}>
          {t.people.invite}
        </Button>
      </Actions>
    </form>
  );
}
