import { useBlocker } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useCommands } from '../frame/commands.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';

/** Appears under a form that has changes: save, or put back what was saved. Warns before the tab is closed. */
export function SaveBar(props: { shown: boolean; busy: boolean; onSave: () => void; onDiscard: () => void }) {
  const t = useTexts();
  useCommands(
    props.shown ? [{ id: 'save', title: t.common.save, group: 'do', keys: 'mod+s', run: props.onSave }] : [],
  );
  useWarnBeforeLeaving(props.shown);
  useBlocker({
    shouldBlockFn: () => !window.confirm(t.common.leaveUnsaved),
    disabled: !props.shown,
    enableBeforeUnload: false,
  });
  if (!props.shown) return null;
  return (
    <div className="sticky bottom-4 z-10 mb-6 flex flex-wrap items-center gap-2 rounded-card border border-border bg-surface p-2 pl-4 shadow-float">
      <p role="status" className="min-w-0 flex-1 basis-40">
        {t.common.changesUnsaved}
      </p>
      <Button look="quiet" onClick={props.onDiscard}>
        {t.common.discard}
      </Button>
      <Button look="primary" busy={props.busy} onClick={props.onSave}>
        {t.common.save}
      </Button>
    </div>
  );
}

function useWarnBeforeLeaving(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [active]);
}
