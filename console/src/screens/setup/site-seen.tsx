import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Radar } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';

/** Whether a widget has called in from an allowed site, watched while it is on the screen. */
export function SiteSeen() {
  const t = useTexts();
  const keys = useQuery({
    ...apiQuery('listWidgetKeys', { query: { limit: 200 } }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ last_origin }) => last_origin) ? false : 4000),
  });
  const origin = keys.data?.items.find(({ last_origin }) => last_origin)?.last_origin;
  const Icon = origin ? CircleCheck : Radar;
  return (
    <p role="status" className={`flex items-center gap-2 ${origin ? 'text-answered' : 'text-muted'}`}>
      <Icon size={18} aria-hidden className="shrink-0" />
      {origin ? t.setup.verified(origin) : t.setup.waitingSite}
    </p>
  );
}
