import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { TryModel } from './try-model.tsx';

/** The business's own language model, if it wants one; saved apart because the key is never shown again. */
export function Model() {
  const t = useTexts();
  const { data: model } = useSuspenseQuery(apiQuery('getModelSettings', {}));
  const own = model.source === 'business';
  const [url, setUrl] = useState(own ? (model.base_url ?? '') : '');
  const [name, setName] = useState(own ? (model.model ?? '') : '');
  const [key, setKey] = useState('');
  const save = useMutation({
    mutationFn: (body: { base_url: string | null; model: string | null; api_key?: string | null }) =>
      call('updateModelSettings', { body }),
    onSuccess: async (saved) => {
      setKey('');
      setUrl(saved.source === 'business' ? (saved.base_url ?? '') : '');
      setName(saved.source === 'business' ? (saved.model ?? '') : '');
      await refresh('getModelSettings');
      toast.say(t.settings.modelSaved);
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ base_url: url.trim(), model: name.trim(), ...(key ? { api_key: key } : {}) });
  };
  const keepsKey = model.key_last_four !== null && url.trim() === model.base_url;
  return (
    <Section id="set-model" title={t.settings.model} lead={t.settings.modelLead}>
      <p className="rounded-control bg-raised px-3 py-2">
        {t.settings.modelSource[model.source]}
        {model.source !== 'none' && model.model ? ` ${model.model}` : ''}
      </p>
      {model.source === 'none' ? null : <TryModel />}
      <form onSubmit={onSubmit} className="flex flex-col gap-4">
        <TextField
          label={t.settings.modelUrl}
          hint={t.settings.modelUrlHint}
          type="url"
          required
          placeholder="https://llm.example.com/v1"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <TextField
          label={t.settings.modelName}
          required
          maxLength={200}
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t.settings.modelKey}
          hint={keepsKey ? t.settings.modelKeySet(model.key_last_four ?? '') : t.settings.modelKeyHint}
          type="password"
          autoComplete="off"
          maxLength={500}
          optional
          value={key}
          onChange={(event) => setKey(event.target.value)}
        />
        <ProblemNote error={save.error} />
        <Actions>
          {own ? (
            <Button onClick={() => save.mutate({ base_url: null, model: null, api_key: null })}>
              {t.settings.modelRemove}
            </Button>
          ) : null}
          <Button type="submit" look="primary" busy={save.isPending}>
            {t.common.save}
          </Button>
        </Actions>
      </form>
    </Section>
  );
}
