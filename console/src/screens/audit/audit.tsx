import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Page } from '../../ui/page.tsx';
import { RecordList } from './record-list.tsx';
import { Verify } from './verify.tsx';

/** Who did what in this business. */
export function Audit() {
  const t = useTexts();
  return (
    <Guard permission="audit.read">
      <Page title={t.audit.title} lead={t.audit.lead} wide>
        <Verify />
        <RecordList source="listAudit" />
      </Page>
    </Guard>
  );
}

/** Who did what on the platform and across businesses. */
export function PlatformAudit() {
  const t = useTexts();
  return (
    <Guard permission="businesses.manage" platform>
      <Page title={t.audit.platformTitle} lead={t.audit.lead} wide>
        <RecordList source="platformAudit" />
      </Page>
    </Guard>
  );
}
