import { useEffect, useRef } from 'react';
import type { EndpointName } from './endpoints.ts';
import { useLiveState } from './live.ts';
import { refresh } from './query.ts';

/** Asks again when the live stream opens: what happened between asking and opening was told to nobody. */
export function useCatchUp(name: EndpointName): void {
  const state = useLiveState();
  const before = useRef(state);
  useEffect(() => {
    if (state === 'live' && before.current !== 'live') void refresh(name);
    before.current = state;
  }, [state, name]);
}
