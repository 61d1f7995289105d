import type { Outcome } from '@askbob/contract/endpoints/chat.ts';
import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';
import {
  CircleCheck,
  CircleDashed,
  CircleSlash,
  Hand,
  Lightbulb,
  type LucideIcon,
  MessageCircle,
  Smile,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import { useTexts } from '../texts/texts.tsx';

const meanings = {
  answered: 'text-answered tint-[var(--answered)]',
  suggested: 'text-suggested tint-[var(--suggested)]',
  refused: 'text-refused tint-[var(--refused)]',
  waiting: 'text-waiting tint-[var(--waiting)]',
  failed: 'text-failed tint-[var(--failed)]',
  accent: 'text-accent-text tint-[var(--accent)]',
};
export type Meaning = keyof typeof meanings;

/** A meaning as icon, word and colour; never colour alone. */
export function Badge(props: { meaning: Meaning; icon: LucideIcon; children: string }) {
  const Icon = props.icon;
  return (
    <span
      className={`inline-flex h-5.5 shrink-0 items-center gap-1 rounded-full px-2 text-1 font-medium whitespace-nowrap ${meanings[props.meaning]}`}
    >
      <Icon size={13} aria-hidden />
      {props.children}
    </span>
  );
}

/** Icon and colour of each outcome, the same in lists, charts, badges and receipts. */
export const outcomeLooks: Record<Outcome, { meaning: Meaning; icon: LucideIcon }> = {
  answered: { meaning: 'answered', icon: CircleCheck },
  suggested: { meaning: 'suggested', icon: Lightbulb },
  refused: { meaning: 'refused', icon: CircleSlash },
  escalated: { meaning: 'waiting', icon: Hand },
  small_talk: { meaning: 'refused', icon: Smile },
  with_staff: { meaning: 'accent', icon: UserRound },
};

/** How one reply turned out. */
export function OutcomeBadge({ outcome }: { outcome: Outcome }) {
  const t = useTexts();
  const { meaning, icon } = outcomeLooks[outcome];
  return (
    <Badge meaning={meaning} icon={icon}>
      {t.common.outcomes[outcome]}
    </Badge>
  );
}

const statusLooks: Record<ConversationRow['status'], { meaning: Meaning; icon: LucideIcon }> = {
  waiting: { meaning: 'waiting', icon: TriangleAlert },
  open: { meaning: 'refused', icon: MessageCircle },
  with_staff: { meaning: 'accent', icon: UserRound },
  closed: { meaning: 'refused', icon: CircleDashed },
};

/** Where a conversation stands. */
export function StatusBadge({ status }: { status: ConversationRow['status'] }) {
  const t = useTexts();
  const { meaning, icon } = statusLooks[status];
  return (
    <Badge meaning={meaning} icon={icon}>
      {t.common.statuses[status]}
    </Badge>
  );
}
