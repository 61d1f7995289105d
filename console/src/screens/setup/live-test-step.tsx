import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { buttonClass } from '../../ui/button.tsx';
import { SiteSeen } from './site-seen.tsx';

/** Sends the person to the site, to ask there. */
export function LiveTestStep() {
  const t = useTexts();
  const keys = useQuery(apiQuery('listWidgetKeys', { query: { limit: 200 } }));
  const sites = keys.data?.items.flatMap(({ allowed_origins }) => allowed_origins) ?? [];
  const site = sites.find((origin) => !origin.includes('*'));
  return (
    <>
      {site ? (
        <a
          href={site}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonClass('primary', 'self-start max-sm:self-stretch')}
        >
          {t.setup.openSite}
          <ExternalLink size={16} aria-hidden />
        </a>
      ) : null}
      <SiteSeen />
    </>
  );
}
