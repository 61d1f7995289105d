import { Ellipsis, Megaphone, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Persona } from './personas.tsx';

/** One persona: its name, tone and greeting, and whether it speaks. */
export function PersonaCard({ persona, onEdit }: { persona: Persona; onEdit: () => void }) {
  const t = useTexts();
  const { hidden, busy, activate, remove } = usePersonaActions(persona);
  if (hidden) return null;
  return (
    <li className="rounded-card border border-border bg-surface p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="min-w-0 flex-1 truncate text-4 font-semibold">{persona.name}</h2>
        {persona.active ? (
          <Badge meaning="answered" icon={Megaphone}>
            {t.personas.speaksNow}
          </Badge>
        ) : (
          <Button busy={busy} onClick={() => void activate()}>
            {t.personas.letSpeak(persona.name)}
          </Button>
        )}
        <Menu
          label={t.personas.moreOf(persona.name)}
          triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised max-sm:size-11"
          trigger={<Ellipsis size={18} aria-hidden />}
          groups={[
            {
              items: [
                { label: t.common.edit, icon: Pencil, run: onEdit },
                {
                  label: t.common.remove,
                  icon: Trash2,
                  danger: true,
                  disabled: persona.active,
                  run: remove,
                },
              ],
            },
          ]}
        />
      </div>
      {persona.description ? <p className="mt-1 max-w-[72ch] text-muted">{persona.description}</p> : null}
      <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
        {persona.tone ? <Line term={t.personas.tone} text={persona.tone} /> : null}
        <Line
          term={t.personas.greeting}
          text={persona.greeting || t.widget.greeting(persona.name)}
          note={persona.greeting ? null : t.personas.noGreeting}
        />
      </dl>
    </li>
  );
}

function Line({ term, text, note }: { term: string; text: string; note?: string | null }) {
  return (
    <>
      <dt className="text-2 text-muted">{term}</dt>
      <dd className="max-w-[72ch] text-pretty max-sm:-mt-2">
        {text}
        {note ? <span className="ml-2 text-2 text-muted">({note})</span> : null}
      </dd>
    </>
  );
}

function usePersonaActions(persona: Persona) {
  const t = useTexts();
  const [hidden, setHidden] = useState(false);
  const [busy, setBusy] = useState(false);
  const activate = async () => {
    setBusy(true);
    try {
      await call('activatePersona', { params: { id: persona.id }, body: {} });
      toast.say(t.personas.spokenNow(persona.name));
    } catch (error) {
      toast.failed(error);
    }
    await refresh('listPersonas');
    setBusy(false);
  };
  const commit = async () => {
    try {
      await call('deletePersona', { params: { id: persona.id } });
    } catch (error) {
      toast.failed(error);
      setHidden(false);
    }
    await refresh('listPersonas');
  };
  const remove = () => {
    setHidden(true);
    toast.undoable(
      t.personas.removed(persona.name),
      () => void commit(),
      () => setHidden(false),
    );
  };
  return { hidden, busy, activate, remove };
}
