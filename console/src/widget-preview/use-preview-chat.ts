import { useState } from 'react';
import { call } from '../api/call.ts';
import type { Reply } from '../api/endpoints.ts';
import { problemText } from '../api/problem.ts';
import { type Texts, useTexts } from '../texts/texts.tsx';

export type PreviewLine =
  | { id: number; who: 'visitor'; text: string }
  | {
      id: number;
      who: 'assistant';
      text: string;
      sources: Reply<'previewReply'>['citations'];
      options: string[];
      failed: boolean;
    };

/** A conversation with the preview endpoint, which remembers nothing; earlier questions are sent along. */
export function usePreviewChat(release: 'draft' | 'active') {
  const t = useTexts();
  const [lines, setLines] = useState<readonly PreviewLine[]>([]);
  const [waiting, setWaiting] = useState(false);
  const ask = async (message: string) => {
    const asked = lines.filter(({ who }) => who === 'visitor').map(({ text }) => text);
    const id = lines.length;
    setLines((before) => [...before, { id, who: 'visitor', text: message }]);
    setWaiting(true);
    const answer = await answerTo(message, asked.slice(-10), release, t);
    setLines((before) => [...before, { id: id + 1, who: 'assistant', ...answer }]);
    setWaiting(false);
  };
  return { lines, waiting, ask };
}

async function answerTo(message: string, previous: string[], release: 'draft' | 'active', t: Texts) {
  try {
    const reply = await call('previewReply', { body: { message, previous, release } });
    const options =
      reply.outcome === 'suggested' ? reply.candidates.slice(0, 3).map(({ title }) => title) : [];
    const text = reply.reply ?? (options.length > 0 ? t.widget.didYouMean : t.widget.noReply);
    return { text, options, sources: reply.citations, failed: false };
  } catch (error) {
    return { text: problemText(error, t), options: [], sources: [], failed: true };
  }
}
