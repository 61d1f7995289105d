import { useMutation } from '@tanstack/react-query';
import { Check, CircleSlash, TriangleAlert, X } from 'lucide-react';
import { call } from '../../api/call.ts';
import type { Reply } from '../../api/endpoints.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions } from '../../ui/dialog.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Table } from '../../ui/table.tsx';

type Item = Reply<'tryModel'>['items'][number];

const looks = {
  right: { meaning: 'answered', icon: Check },
  wrong: { meaning: 'failed', icon: X },
  refused: { meaning: 'refused', icon: CircleSlash },
  failed: { meaning: 'waiting', icon: TriangleAlert },
} as const;

/** Asks the model something simple, or what the published knowledge must and must not answer, before visitors do. */
export function TryModel() {
  const t = useTexts();
  const may = useMay();
  const test = useMutation({ mutationFn: () => call('testModel', { body: {} }) });
  const tried = useMutation({ mutationFn: () => call('tryModel', { body: {} }) });
  return (
    <div className="flex flex-col gap-3">
      <Actions>
        <Button busy={test.isPending} onClick={() => test.mutate()}>
          {t.settings.modelTest}
        </Button>
        {may('knowledge.edit') ? (
          <Button busy={tried.isPending} onClick={() => tried.mutate()}>
            {t.settings.modelTry}
          </Button>
        ) : null}
      </Actions>
      <div aria-live="polite" className="flex flex-col gap-3">
        {test.data ? (
          <p className="flex flex-wrap items-center gap-2">
            <Badge {...looks[test.data.ok ? 'right' : 'wrong']}>
              {test.data.ok ? t.settings.modelWorks : t.settings.modelFails}
            </Badge>
            {test.data.detail} ({test.data.ms} ms)
          </p>
        ) : null}
        {tried.data ? <Tried reply={tried.data} /> : null}
      </div>
      <ProblemNote error={test.error ?? tried.error} />
    </div>
  );
}

function Tried({ reply: { counts, natural, items } }: { reply: Reply<'tryModel'> }) {
  const t = useTexts();
  return (
    <>
      <p>{t.settings.modelTried(counts)}</p>
      {natural.kept + natural.dropped > 0 ? (
        <p>{t.settings.modelNatural(natural.kept, natural.dropped)}</p>
      ) : null}
      <Table<Item>
        label={t.settings.modelTry}
        rows={items}
        keyOf={(item) => `${item.expect} ${item.message}`}
        columns={[
          {
            id: 'message',
            heading: t.settings.modelAsked,
            cell: (item) => (
              <>
                <span className="block">{item.message}</span>
                <span className="block text-2 text-muted">{t.settings.modelExpect[item.expect]}</span>
              </>
            ),
          },
          {
            id: 'result',
            heading: t.settings.modelResult,
            cell: (item) => <Badge {...looks[item.result]}>{t.settings.modelResults[item.result]}</Badge>,
          },
          {
            id: 'chose',
            heading: t.settings.modelChose,
            wideOnly: true,
            cell: (item) => (
              <>
                <span className="block">{item.chose}</span>
                {item.natural && item.natural.kept > 0 ? (
                  <span className="block text-2 text-muted">
                    {t.settings.modelFreer} {item.natural.said}
                  </span>
                ) : null}
              </>
            ),
          },
        ]}
      />
    </>
  );
}
