import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import type { Input, Reply } from '../../api/endpoints.ts';
import { useLiveEvents } from '../../api/live.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toast } from '../../ui/toast.tsx';

type Body = Input<'publish'>['body'];

/** Publishing, how far it is, and how to stop it. */
export function usePublish(onSuccess: (release: Reply<'publish'>) => unknown) {
  const t = useTexts();
  const [progress, setProgress] = useState({ done: 0, all: 0 });
  const stop = useMutation({ mutationFn: () => call('stopPublishing', {}), onError: toast.failed });
  const publish = useMutation({
    mutationFn: (body: Body) => {
      stop.reset();
      setProgress({ done: 0, all: 0 });
      return call('publish', { body });
    },
    onSuccess,
    onError: () => {
      if (stop.isSuccess) toast.say(t.knowledge.publishStopped);
    },
  });
  useLiveEvents({ publishing: setProgress });
  return {
    publish,
    /** Why it failed; that somebody stopped it is no failure. */
    error: stop.isSuccess ? null : publish.error,
    shown: publish.isPending ? (
      <PublishProgress {...progress} stopping={stop.isPending || stop.isSuccess} onStop={stop.mutate} />
    ) : null,
  };
}

function PublishProgress(props: { done: number; all: number; stopping: boolean; onStop: () => void }) {
  const t = useTexts();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p role="status" className="min-w-0 flex-1 basis-48 text-2 text-muted">
        {t.knowledge.publishing}
      </p>
      <Button look="quiet" busy={props.stopping} onClick={props.onStop}>
        {t.knowledge.publishStop}
      </Button>
      <div className="basis-full">
        <ProgressBar label={t.knowledge.publishing} done={props.done} all={props.all} />
      </div>
    </div>
  );
}
