import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { WriteWordings } from '../proposals/write-wordings.tsx';

/** What visitors really wrote and this answer should probably know, one click from its wordings. */
export function SuggestedWordings(props: {
  id: string;
  known: readonly string[];
  onAdd: (text: string) => void;
}) {
  const t = useTexts();
  const { data } = useQuery(apiQuery('suggestedWordings', { params: { id: props.id } }));
  const known = new Set(props.known.map((text) => text.toLowerCase()));
  const items = data?.items.filter(({ text }) => !known.has(text.toLowerCase())) ?? [];
  const real = items.filter(({ from }) => from === 'messages');
  const usual = items.filter(({ from }) => from === 'table');
  return (
    <>
      <Chips
        title={t.knowledge.suggestTitle}
        hint={t.knowledge.suggestHint}
        items={real}
        onAdd={props.onAdd}
      />
      <Chips title={t.knowledge.usualTitle} hint={t.knowledge.usualHint} items={usual} onAdd={props.onAdd} />
      <Chips
        title={t.knowledge.writtenTitle}
        hint={t.knowledge.writtenHint}
        items={items.filter(({ from }) => from === 'model')}
        onAdd={props.onAdd}
      />
      {data?.model ? <WriteWordings documentId={props.id} model={data.model} /> : null}
    </>
  );
}

function Chips(props: {
  title: string;
  hint: string;
  items: Reply<'suggestedWordings'>['items'];
  onAdd: (text: string) => void;
}) {
  const t = useTexts();
  if (props.items.length === 0) return null;
  return (
    <section className="rounded-card border border-dashed border-control p-3">
      <h2 className="text-2 font-medium">{props.title}</h2>
      <p className="mb-2 text-2 text-muted">{props.hint}</p>
      <ul className="flex flex-wrap gap-1.5">
        {props.items.map(({ text, count, why }) => (
          <li key={text}>
            <button
              type="button"
              title={why}
              aria-label={t.knowledge.addWording(text)}
              onClick={() => props.onAdd(text)}
              className="flex min-h-7 items-center gap-1 rounded-full border border-border bg-surface px-2.5 text-left text-2 hover:bg-raised max-sm:min-h-11"
            >
              <Plus size={14} aria-hidden className="shrink-0 text-accent-text" />
              {text}
              {count > 1 ? <span className="text-muted">{t.knowledge.times(count)}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
