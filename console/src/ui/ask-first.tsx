import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Actions, Dialog } from './dialog.tsx';

/** Asks before something that cannot be taken back; it closes first, and then it is done. */
export function AskFirst(props: {
  open: boolean;
  onClose: () => void;
  title: string;
  description: string;
  /** What is done, on its button. */
  action: string;
  icon: LucideIcon;
  onAgree: () => void;
  /** What it is done to. */
  children?: ReactNode;
}) {
  const t = useTexts();
  const agree = () => {
    props.onClose();
    props.onAgree();
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onClose}
      title={props.title}
      description={props.description}
    >
      {props.children}
      <Actions>
        <Button onClick={props.onClose}>{t.common.cancel}</Button>
        <Button look="danger" icon={props.icon} onClick={agree}>
          {props.action}
        </Button>
      </Actions>
    </Dialog>
  );
}
