import assert from 'node:assert/strict';
import { test } from 'node:test';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgain } from '../src/api/ask-again.ts';

test('what happens while the first answer is on its way is asked for after it', async () => {
  const queryClient = new QueryClient();
  const answers: ((value: string) => void)[] = [];
  const observer = new QueryObserver(queryClient, {
    queryKey: ['listConversations', 'first'],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    retry: false,
  });
  const leave = observer.subscribe(() => undefined);
  const asked = askAgain(queryClient, ['listConversations']);
  answers[0]?.('read before');
  // The second question goes out once the first is answered.
  while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  answers[1]?.('read after');
  await asked;
  assert.equal(observer.getCurrentResult().data, 'read after');
  leave();
  queryClient.clear();
});
