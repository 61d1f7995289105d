import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { actingBusiness } from '../api/acting.ts';
import { credentials } from '../api/credentials.ts';
import { useSession } from '../session/session.ts';
import { useSpeech, useTexts } from '../texts/texts.tsx';
import { toast } from '../ui/toast.tsx';
import { type Choices, choose, type DeviceState, deviceState, tryOut, turnOff, turnOn } from './device.ts';

/** How things stand with this device, and what can be changed about it; undefined until it is known. */
export function useDeviceState(onChange?: () => void) {
  const { user } = useSession();
  const { language } = useSpeech();
  const t = useTexts();
  const client = useQueryClient();
  const queryKey = ['device', user.id, actingBusiness()];
  const borrowed = credentials.borrowed();
  const { data: state } = useQuery({
    queryKey,
    queryFn: (): Promise<DeviceState> => deviceState(user.id, language),
    enabled: !borrowed,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const change = useMutation({
    mutationFn: (work: () => Promise<DeviceState>) => work(),
    onSuccess: (next) => {
      client.setQueryData(queryKey, next);
      onChange?.();
      if (next.kind === 'blocked') toast.say(t.inbox.notifyBlocked);
    },
    onError: () => toast.say(t.inbox.notifyFailed),
  });
  const trial = useMutation({ mutationFn: tryOut });
  return {
    state: borrowed ? ({ kind: 'unable' } as const) : state,
    busy: change.isPending,
    turnOn: () => change.mutate(() => turnOn(user.id, language)),
    turnOff: () => change.mutate(() => turnOff(user.id)),
    choose: (choices: Choices) => change.mutate(() => choose(choices, language)),
    trial,
  };
}
