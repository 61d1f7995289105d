import { ChevronRight, Globe } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { defaultChoices, SiteChoices, toChoices } from './site-choices.tsx';
import { addressOf, type Source, useStartReading } from './start-reading.ts';

/** One field and one button: the site is added and read. */
export function AddSite({ onStarted }: { onStarted: (source: Source) => void }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const [choices, setChoices] = useState(defaultChoices);
  const start = useStartReading(onStarted);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const url = addressOf(typed);
    setRefused(url === null);
    if (url !== null) start.mutate({ kind: 'site', url, ...toChoices(choices) });
  };
  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-col gap-3">
      <TextField
        label={t.sources.address}
        hint={t.sources.addressHint}
        placeholder={t.sources.addressPlaceholder}
        error={refused ? t.sources.noAddress : undefined}
        inputMode="url"
        autoComplete="url"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <details className="group">
        <summary className="flex min-h-9 w-fit cursor-pointer items-center gap-1 text-2 text-muted max-sm:min-h-11">
          <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
          {t.sources.more}
        </summary>
        <div className="pt-2">
          <SiteChoices value={choices} onChange={setChoices} />
        </div>
      </details>
      <ProblemNote error={start.error} />
      <Button
        type="submit"
        look="primary"
        icon={Globe}
        busy={start.isPending}
        className="self-start max-sm:self-stretch"
      >
        {t.sources.read}
      </Button>
    </form>
  );
}
