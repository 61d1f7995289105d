import type { Reply } from '../../api/endpoints.ts';
import type { Texts } from '../../texts/texts.tsx';

export type Approval = Reply<'listApprovals'>['items'][number];

/** What a change that waits is about, in a few words. */
export function approvalTitle(t: Texts, { kind, release_number, after }: Approval): string {
  if (kind === 'publish') return t.approvals.publish(release_number ?? 0);
  if (kind === 'activate') return t.approvals.activate(release_number ?? 0);
  return t.approvals.settings(
    Object.keys(after)
      .map((name) => t.approvals.names[name] ?? name)
      .join(', '),
  );
}
