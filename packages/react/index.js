'use client';
import * as web from '@askbob/web';
import { createContext, createElement, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** @import { AskBobProps, UseAskBob } from './index.d.ts' */

const { open, close, send, identify, setContext, reset, on } = web;
const calls = { open, close, send, identify, setContext, reset, on };
/** @type {import('react').Context<UseAskBob | null>} */
const Context = createContext(/** @type {UseAskBob | null} */ (null));

/** @param {AskBobProps & { children?: import('react').ReactNode }} props */
export function AskBobProvider({ children, ...props }) {
  return createElement(Context.Provider, { value: useWidget(props) }, children);
}

/** @param {AskBobProps} props */
export function AskBob(props) {
  return createElement(AskBobProvider, props);
}

export function useAskBob() {
  const widget = useContext(Context);
  if (!widget) throw new Error('useAskBob() needs an <AskBobProvider> around it.');
  return widget;
}

/**
 * @param {AskBobProps} props
 * @returns {UseAskBob}
 */
function useWidget({ origin, widgetKey: key, position, identity, context, onMessage, onError }) {
  const [status, setStatus] = useState(/** @type {UseAskBob['status']} */ ('loading'));
  const [isOpen, setOpen] = useState(false);
  const [unread, setUnread] = useState(0);
  // The newest, without beginning anew for each.
  const told = useRef({ onMessage, onError });
  const known = useRef(/** @type {string | null} */ (null));
  useEffect(() => {
    told.current = { onMessage, onError };
  });

  useEffect(() => {
    let isHere = true;
    web.load({ origin, key, position }).then(
      () => isHere && setStatus('ready'),
      (error) => {
        if (!isHere) return;
        setStatus('failed');
        told.current.onError?.(error);
      },
    );
    return () => {
      isHere = false;
    };
  }, [origin, key, position]);

  useEffect(() => {
    const stops = [
      on('open', () => setOpen(true)),
      on('close', () => setOpen(false)),
      on('unread', setUnread),
      on('message', (message) => told.current.onMessage?.(message)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    if (status !== 'ready' || known.current === (identity ?? null)) return;
    known.current = identity ?? null;
    const change = identity ? identify(identity) : reset();
    change.catch((error) => told.current.onError?.(error));
  }, [status, identity]);

  // By what it says, for an object in JSX is another one each time.
  const facts = context && JSON.stringify(context);
  useEffect(() => {
    if (facts) setContext(JSON.parse(facts)).catch((error) => told.current.onError?.(error));
  }, [facts]);

  return useMemo(() => ({ ...calls, status, isOpen, unread }), [status, isOpen, unread]);
}
