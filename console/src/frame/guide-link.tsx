import type { Role } from '@askbob/contract/permissions.ts';
import { at } from '../session/side.ts';
import { type Language, useSpeech } from '../texts/texts.tsx';

/** The guide for what a person may do: those who only answer visitors get the one for staff. */
export function guideFor(role: Role, language: Language): string {
  return guideIn(language, role === 'agent' || role === 'viewer' ? '/docs/staff' : '/docs/owners');
}

/** Leads to a guide in the person's language, in a tab of its own so that nothing half done is left. */
export function GuideLink({ to, part = '', className }: { to: Guide; part?: string; className?: string }) {
  const { texts: t, language } = useSpeech();
  return (
    <a
      href={at(guideIn(language, to)) + part}
      target="_blank"
      rel="noreferrer"
      className={className ?? 'text-accent-text underline'}
    >
      {t.frame.guide}
    </a>
  );
}

type Guide = '/docs/owners' | '/docs/staff';

/** The server's pages lie in English at the guide's own address, and in other languages below it. */
function guideIn(language: Language, guide: Guide): string {
  return language === 'en' ? guide : `${guide}/${language}`;
}
