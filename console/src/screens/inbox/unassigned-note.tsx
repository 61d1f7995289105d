import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MailQuestionMark } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';

/** Leads to mails that belong to no conversation, while there are any. */
export function UnassignedNote() {
  const t = useTexts();
  const list = useQuery({
    ...apiQuery('listUnassignedMail', { query: { limit: 1, written_by: 'people' } }),
    refetchInterval: 60_000,
  });
  if (!list.data || list.data.items.length === 0) return null;
  return (
    <Link
      to="/mail"
      className="flex items-center gap-2 border-t border-border px-4 py-2 text-2 text-waiting hover:bg-raised max-sm:min-h-11"
    >
      <MailQuestionMark size={15} aria-hidden className="shrink-0" />
      {t.inbox.unassigned}
    </Link>
  );
}
