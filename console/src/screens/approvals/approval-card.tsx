import { useMutation } from '@tanstack/react-query';
import { Check, Undo2, X } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Ago } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import { Replay } from '../knowledge/replay.tsx';
import { type Approval, approvalTitle } from './approval-title.ts';
import { ReleaseChanges } from './release-changes.tsx';
import { SettingsChange } from './settings-change.tsx';

/** One change that waits: what it is, what it does to visitors, and the decision. */
export function ApprovalCard({ approval }: { approval: Approval }) {
  const t = useTexts();
  const { release_id, made_by, created_at, note, mine } = approval;
  return (
    <>
      <Section
        title={approvalTitle(t, approval)}
        lead={
          <>
            {made_by} · <Ago at={created_at} />
            {note ? ` · ${note}` : ''}
          </>
        }
      >
        {release_id ? <ReleaseChanges release={release_id} /> : <SettingsChange approval={approval} />}
        {mine ? <p className="text-muted">{t.approvals.mine}</p> : null}
        <Decision approval={approval} />
      </Section>
      {release_id ? <Replay version={release_id} release={release_id} /> : null}
    </>
  );
}

function Decision({ approval: { id, mine } }: { approval: Approval }) {
  const t = useTexts();
  const may = useMay();
  const [note, setNote] = useState('');
  const decide = useMutation({
    mutationFn: (verdict: 'approve' | 'reject') =>
      verdict === 'approve'
        ? call('approveChange', { params: { id }, body: note.trim() ? { note: note.trim() } : {} })
        : call('rejectChange', { params: { id }, body: { note: note.trim() || t.approvals.tookBack } }),
    onSuccess: async ({ state }) => {
      toast.say(state === 'approved' ? t.approvals.approved : t.approvals.rejected);
      await refresh('listApprovals', 'listReleases', 'draftChanges', 'listDocuments', 'previewReply');
      void refresh('getOwnBusiness', 'setupState');
    },
  });
  if (!may('knowledge.publish')) return null;
  return (
    <>
      <ProblemNote error={decide.error} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            label={t.knowledge.note}
            placeholder={mine ? '' : t.approvals.notePlaceholder}
            optional
            value={note}
            maxLength={500}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        {mine ? (
          <Button icon={Undo2} busy={decide.isPending} onClick={() => decide.mutate('reject')}>
            {t.approvals.takeBack}
          </Button>
        ) : (
          <>
            <Button
              look="danger"
              icon={X}
              disabled={note.trim() === ''}
              title={note.trim() === '' ? t.approvals.sayWhy : undefined}
              busy={decide.isPending}
              onClick={() => decide.mutate('reject')}
            >
              {t.approvals.reject}
            </Button>
            <Button
              look="primary"
              icon={Check}
              busy={decide.isPending}
              onClick={() => decide.mutate('approve')}
            >
              {t.approvals.approve}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
