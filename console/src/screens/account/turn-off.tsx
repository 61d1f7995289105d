import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.ts';
import { queryClient } from '../../api/query.ts';
import { sessionQuery } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { PasswordStep } from './password-step.tsx';

/** Turns the second factor off after asking for the password. */
export function TurnOff({ onClose }: { onClose: () => void }) {
  const t = useTexts();
  const remove = useMutation({
    mutationFn: (password: string) => call('removeSecondFactor', { body: { password } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries(sessionQuery);
      toast.say(t.account.turnedOff);
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t.account.turnOffTitle}
      description={t.account.turnOffText}
    >
      <PasswordStep
        action={t.account.turnOff}
        busy={remove.isPending}
        error={remove.error}
        onPassword={(password) => remove.mutate(password)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
