import { useNavigate } from '@tanstack/react-router';
import { call } from '../api/call.ts';
import { forgetSession } from '../session/session.ts';
import { toast } from '../ui/toast.tsx';

/** Ends this login and shows the sign-in screen. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    try {
      await call('logout', {});
    } catch (error) {
      toast.failed(error);
      return;
    }
    forgetSession();
    await navigate({ to: '/sign-in', search: { business_id: undefined } });
  };
}
