import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { addressOf, call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { formatCount } from '../../texts/format.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

interface Props {
  business: { id: string; name: string };
  onClose: () => void;
}

/** Deletes a business for good, once its name has been typed; offers its export before, and says what went. */
export function DeleteBusiness({ business, onClose }: Props) {
  const { texts: t, language } = useSpeech();
  const erase = useMutation({
    mutationFn: (name: string) => call('eraseBusiness', { params: { id: business.id }, body: { name } }),
  });
  const close = () => {
    onClose();
    if (erase.isSuccess) void refresh('platformUsage', 'listBusinesses');
  };
  const { conversations = 0, documents = 0, users = 0 } = erase.data?.erased ?? {};
  const count = (n: number) => formatCount(n, language);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !erase.isPending && close()}
      title={erase.data ? t.platform.deletedTitle(business.name) : t.platform.deleteTitle(business.name)}
      description={
        erase.data
          ? t.platform.deletedText(count(conversations), count(documents), count(users))
          : t.platform.deleteText
      }
    >
      {erase.data ? (
        <Actions>
          <Button look="primary" onClick={close}>
            {t.common.close}
          </Button>
        </Actions>
      ) : (
        <Confirmation business={business} busy={erase.isPending} onCancel={close} onDelete={erase.mutate}>
          <ProblemNote error={erase.error} />
        </Confirmation>
      )}
    </Dialog>
  );
}

function Confirmation(props: {
  business: Props['business'];
  busy: boolean;
  onCancel: () => void;
  onDelete: (name: string) => void;
  children: ReactNode;
}) {
  const { texts: t } = useSpeech();
  const [typed, setTyped] = useState('');
  const { business, busy } = props;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    props.onDelete(typed);
  };
  return (
    <form onSubmit={onSubmit} className="flex flex-col gap-4">
      <a
        href={addressOf('exportBusiness', { params: { id: business.id } })}
        download
        className={buttonClass('plain', 'self-start')}
      >
        <Download size={16} aria-hidden />
        {t.platform.exportFirst}
      </a>
      <TextField
        label={t.platform.typeName(business.name)}
        required
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {props.children}
      <Actions>
        <Button onClick={props.onCancel} disabled={busy}>
          {t.common.cancel}
        </Button>
        <Button type="submit" look="danger" busy={busy} disabled={typed !== business.name}>
          {t.platform.deleteGo}
        </Button>
      </Actions>
    </form>
  );
}
