import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { ApiError, problemText } from '../../api/problem.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choice.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import type { WidgetKey } from './keys.tsx';
import { originProblem, tidyOrigin, withSibling } from './origin.ts';

/** Name and sites of a key; sites are tidied as they are added and refused with the reason. */
export function KeyForm(props: { widgetKey: WidgetKey | null; onDone: () => void; first?: boolean }) {
  const t = useTexts();
  const { widgetKey: key } = props;
  const [name, setName] = useState(key?.name ?? (props.first ? t.widget.keyNamePlaceholder : ''));
  const [origins, setOrigins] = useState(key?.allowed_origins ?? []);
  const [isDefault, setDefault] = useState(key?.default ?? props.first ?? false);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => {
      const body = { name, allowed_origins: origins, ...(isDefault ? { default: true } : {}) };
      return key
        ? call('updateWidgetKey', { params: { id: key.id }, body })
        : call('createWidgetKey', { body });
    },
    onSuccess: async () => {
      await refresh('listWidgetKeys', 'widgetCode', 'setupState');
      props.onDone();
    },
  });
  const bad = origins.map((origin) => ({ origin, why: originProblem(origin) })).find(({ why }) => why);
  const missing = tried && origins.length === 0 ? t.widget.originProblems.empty : undefined;
  const here = bad?.why ? `${bad.origin}: ${t.widget.originProblems[bad.why]}` : missing;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (origins.length > 0 && !bad) save.mutate();
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <WordsField
        label={t.widget.origins}
        hint={t.widget.originsHint}
        placeholder={t.widget.originPlaceholder}
        max={50}
        words={origins}
        error={here ?? refusalOf(save.error, 'allowed_origins') ?? undefined}
        onChange={(words) => setOrigins(listed(words.map(tidyOrigin), origins))}
      />
      <TextField
        label={t.widget.keyName}
        placeholder={t.widget.keyNamePlaceholder}
        required
        maxLength={120}
        value={name}
        error={refusalOf(save.error, 'name') ?? undefined}
        onChange={(event) => setName(event.target.value)}
      />
      {key?.default || props.first ? null : (
        <Switch
          label={t.widget.makeDefault}
          hint={t.widget.makeDefaultHint}
          checked={isDefault}
          onChange={setDefault}
        />
      )}
      {save.error && !isAboutAField(save.error) ? (
        <p role="alert" className="text-failed">
          {problemText(save.error, t)}
        </p>
      ) : null}
      <Actions>
        {props.first ? null : <Button onClick={props.onDone}>{t.common.cancel}</Button>}
        <Button type="submit" look="primary" busy={save.isPending}>
          {key ? t.common.save : t.widget.addKey}
        </Button>
      </Actions>
    </form>
  );
}

/** The sites, with the sibling of each one that is new. */
function listed(sites: string[], before: string[]): string[] {
  const all = sites.flatMap((site) => (before.includes(site) ? [site] : withSibling(site)));
  return [...new Set(all)];
}

/** What the server said of a field or of one of its items. */
function refusalOf(error: unknown, field: string): string | null {
  if (!(error instanceof ApiError)) return null;
  const found = error.problem.errors?.filter(({ pointer }) => pointer.startsWith(`/${field}`)) ?? [];
  return found.map(({ message }) => message).join(' ') || null;
}

const isAboutAField = (error: unknown): boolean =>
  refusalOf(error, 'allowed_origins') !== null || refusalOf(error, 'name') !== null;
