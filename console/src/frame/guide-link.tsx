import type { Role } from '@askbob/contract/permissions.ts';
import { at } from '../session/side.ts';
import { useTexts } from '../texts/texts.tsx';

/** The guide for what a person may do: those who only answer visitors get the one for staff. */
export function guideFor(role: Role): string {
  return role === 'agent' || role === 'viewer' ? '/docs/staff' : '/docs/owners';
}

/** Leads to a guide, in a tab of its own so that nothing half done is left. */
export function GuideLink({ to, className }: { to: string; className?: string }) {
  const t = useTexts();
  return (
    <a href={at(to)} target="_blank" rel="noreferrer" className={className ?? 'text-accent-text underline'}>
      {t.frame.guide}
    </a>
  );
}
