import { useQuery } from '@tanstack/react-query';
import { CircleDashed, CircleSlash, Plus, Zap } from 'lucide-react';
import { useState } from 'react';
import { apiQuery } from '../../api/query.ts';
import { Guard } from '../../frame/guard.tsx';
import { type Texts, useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { KnowledgeViews } from '../knowledge/knowledge-views.tsx';
import { ActionEditor } from './action-editor.tsx';
import { type Action, type Draft, draftOf } from './draft.ts';
import { RunList } from './run-list.tsx';
import { begin, starters } from './starters.ts';

/** What visitors may have done: forms beside the answers, edited, tried out and published with them. */
export function Actions() {
  const t = useTexts();
  const [edited, setEdited] = useState<Draft | null>(null);
  const list = useQuery(apiQuery('listActions', {}));
  const before = list.data?.items.find(({ id }) => id === edited?.id);
  return (
    <Guard permission="knowledge.edit">
      <Page title={t.actions.title} lead={t.actions.lead}>
        <KnowledgeViews />
        {edited ? (
          <ActionEditor
            key={edited.id ?? edited.name}
            start={edited}
            stored={before}
            onEnd={() => setEdited(null)}
            onStored={(action) => setEdited(draftOf(action))}
          />
        ) : list.error ? (
          <ProblemNote error={list.error} retry={() => void list.refetch()} />
        ) : list.data ? (
          <>
            <Stored items={list.data.items} onEdit={(action) => setEdited(draftOf(action))} />
            <h2 className="mt-6 mb-2 text-4 font-medium">{t.actions.begin}</h2>
            <ul className="grid gap-3 sm:grid-cols-2">
              {starters.map((starter) => (
                <li
                  key={starter}
                  className="flex flex-col gap-2 rounded-card border border-border bg-surface p-4"
                >
                  <h3 className="font-medium">{t.actions.starters[starter][0]}</h3>
                  <p className="flex-1 text-2 text-muted">{t.actions.starters[starter][1]}</p>
                  <Button
                    icon={Plus}
                    className="self-start"
                    onClick={() => setEdited(begin(starter, t.actions))}
                  >
                    {t.actions.add}
                    <span className="sr-only">: {t.actions.starters[starter][0]}</span>
                  </Button>
                </li>
              ))}
            </ul>
            <h2 className="mt-6 mb-2 text-4 font-medium">{t.actions.runs}</h2>
            <RunList />
          </>
        ) : (
          <Skeleton rows={4} tall />
        )}
      </Page>
    </Guard>
  );
}

function Stored({ items, onEdit }: { items: readonly Action[]; onEdit: (action: Action) => void }) {
  const t = useTexts();
  if (items.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2">
      {items.map((action) => (
        <li key={action.id}>
          <button
            type="button"
            onClick={() => onEdit(action)}
            className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-border bg-surface p-4 text-left hover:bg-raised"
          >
            <Zap size={16} aria-hidden className="text-accent-text" />
            <span className="font-medium [overflow-wrap:anywhere]">{action.title}</span>
            {action.state === 'published' ? null : (
              <Badge meaning="accent" icon={CircleDashed}>
                {t.actions.states[action.state]}
              </Badge>
            )}
            {action.host_allowed ? null : (
              <Badge meaning="failed" icon={CircleSlash}>
                {t.actions.notAllowed}
              </Badge>
            )}
            <span className="basis-full text-2 text-muted">
              {[kindOf(action, t), t.actions.approvals[action.approval]].join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What an action calls or does, in a few words. */
function kindOf({ host, request }: Action, t: Texts): string {
  const books = 'kind' in request && request.kind === 'booking';
  if (!books) return host ?? t.actions.kinds.callback;
  return [t.actions.kinds.booking(request.minutes), host].filter(Boolean).join(' · ');
}
