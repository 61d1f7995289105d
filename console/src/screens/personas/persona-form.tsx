import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Persona } from './personas.tsx';

/** The fields of a persona, a new one when none is given. */
export function PersonaForm({ persona, onDone }: { persona: Persona | null; onDone: () => void }) {
  const t = useTexts();
  const [fields, setFields] = useState({
    name: persona?.name ?? '',
    description: persona?.description ?? '',
    tone: persona?.tone ?? '',
    greeting: persona?.greeting ?? '',
    system_prompt: persona?.system_prompt ?? '',
  });
  const save = useMutation({
    mutationFn: () => {
      const body = { ...fields, greeting: fields.greeting.trim() || null };
      return persona
        ? call('updatePersona', { params: { id: persona.id }, body })
        : call('createPersona', { body });
    },
    onSuccess: async () => {
      await refresh('listPersonas');
      toast.say(t.common.saved);
      onDone();
    },
  });
  const bind = (name: keyof typeof fields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <TextField
        label={t.personas.name}
        hint={t.personas.nameHint}
        required
        maxLength={120}
        {...bind('name')}
      />
      <TextArea
        label={t.personas.greeting}
        hint={t.personas.greetingHint}
        optional
        maxLength={500}
        {...bind('greeting')}
      />
      <TextField
        label={t.personas.tone}
        hint={t.personas.toneHint}
        optional
        maxLength={300}
        {...bind('tone')}
      />
      <TextField
        label={t.personas.description}
        hint={t.personas.descriptionHint}
        optional
        maxLength={1000}
        {...bind('description')}
      />
      <TextArea
        label={t.personas.prompt}
        hint={t.personas.promptHint}
        optional
        maxLength={8000}
        {...bind('system_prompt')}
      />
      <ProblemNote error={save.error} />
      <Actions>
        <Button onClick={onDone}>{t.common.cancel}</Button>
        <Button type="submit" look="primary" busy={save.isPending}>
          {t.common.save}
        </Button>
      </Actions>
    </form>
  );
}
