import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { AddPerson } from '../people/add-person.tsx';

/** Adds the first colleague without leaving the checklist. */
export function PeopleStep() {
  const t = useTexts();
  const may = useMay();
  const [adding, setAdding] = useState(false);
  if (!may('members.manage')) return <p className="text-muted">{t.frame.notAllowedText}</p>;
  return (
    <>
      <Button
        look="primary"
        icon={UserPlus}
        className="self-start max-sm:self-stretch"
        onClick={() => setAdding(true)}
      >
        {t.setup.addPerson}
      </Button>
      <AddPerson open={adding} onClose={() => setAdding(false)} />
    </>
  );
}
