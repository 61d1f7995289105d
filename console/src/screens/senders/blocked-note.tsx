import { Ban } from 'lucide-react';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Ago } from '../../ui/time.tsx';
import type { Detail } from '../inbox/use-conversation.ts';
import { useBlock } from './use-block.ts';

/** Says over a conversation that its sender is blocked, by whom and why, and lets him through again. */
export function BlockedNote({ block }: { block: NonNullable<Detail['block']> }) {
  const t = useTexts();
  const may = useMay();
  const { unblock } = useBlock();
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-border px-4 py-2 text-2 tint-[var(--failed)]"
    >
      <Ban size={16} aria-hidden className="shrink-0 text-failed" />
      <p className="min-w-0 flex-1 basis-60 text-pretty">
        {t.senders.isBlocked(block.blocked_by)} {block.reason ? `“${block.reason}” ` : ''}
        <span className="text-muted">
          <Ago at={block.created_at} />
        </span>
      </p>
      {may('chat.manage') ? (
        <Button busy={unblock.isPending} onClick={() => unblock.mutate(block.id)}>
          {t.senders.unblock}
        </Button>
      ) : null}
    </div>
  );
}
