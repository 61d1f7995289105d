import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { apiQuery, refresh } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Actions, Dialog } from '../../ui/dialog.tsx';
import { Select, TextField } from '../../ui/field.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { toast } from '../../ui/toast.tsx';
import { UsageList } from '../plan/usage-list.tsx';

/** A business's plan, what is used of it, and messages that are put on its account. */
export function BusinessPlan(props: { business: { id: string; name: string }; onClose: () => void }) {
  const t = useTexts();
  const { id, name } = props.business;
  const { data } = useSuspenseQuery(apiQuery('listPlans', {}));
  const account = data.businesses.find((each) => each.id === id);
  // What is chosen and not saved yet; '' is the default plan, or none.
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = data.plans.find((each) => each.default);
  const [messages, setMessages] = useState('');
  const [price, setPrice] = useState('');
  const [note, setNote] = useState('');
  // One press is booked once, however often it is sent.
  const [reference, setReference] = useState(() => crypto.randomUUID());
  const currency = data.plans.find((each) => each.id === account?.plan)?.currency ?? 'EUR';
  const places = placesOf(currency);
  const done = async () => {
    await refresh('listPlans');
    toast.say(t.common.saved);
  };
  const choose = useMutation({
    mutationFn: (plan: string | null) => call('setPlan', { params: { id }, body: { plan } }),
    onSuccess: done,
    onSettled: () => setChosen(null),
  });
  const onChoose = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) choose.mutate(chosen || null);
  };
  const book = useMutation({
    mutationFn: () => {
      const amount = Math.round(Number(price.replace(',', '.')) * 10 ** places);
      const body = { reference, messages: Number(messages), amount, currency, note };
      return call('addCredit', { params: { id }, body });
    },
    onSuccess: async () => {
      setMessages('');
      setPrice('');
      setNote('');
      setReference(crypto.randomUUID());
      await done();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    book.mutate();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={t.platform.planTitle(name)}
      description={t.platform.planText}
    >
      <div className="flex flex-col gap-5">
        <form onSubmit={onChoose} className="flex flex-col gap-3">
          <Select
            label={t.platform.plan}
            value={chosen ?? account?.plan ?? ''}
            options={[
              ['', usual ? t.platform.planUsual(usual.name) : t.platform.planNone],
              ...data.plans.map((each): [string, string] => [each.id, `${each.name}: ${each.price}`]),
            ]}
            onChange={({ target }) => setChosen(target.value)}
          />
          <ProblemNote error={choose.error} />
          <Actions>
            <Button
              type="submit"
              disabled={chosen === null || chosen === (account?.plan ?? '')}
              busy={choose.isPending}
            >
              {t.platform.planSave}
            </Button>
          </Actions>
        </form>
        {account ? <UsageList usage={account.usage} currency={currency} /> : null}
        <form onSubmit={onSubmit} className="flex flex-col gap-4 border-t border-border pt-4">
          <h3 className="font-medium">{t.platform.credits(account?.credits_left ?? 0)}</h3>
          <TextField
            label={t.platform.creditMessages}
            hint={t.platform.creditHint}
            inputMode="numeric"
            pattern="-?[0-9]{1,7}"
            required
            value={messages}
            onChange={({ target }) => setMessages(target.value)}
          />
          <TextField
            label={t.platform.creditAmount(currency)}
            inputMode="decimal"
            pattern={`-?[0-9]{1,7}${places > 0 ? `([.,][0-9]{1,${places}})?` : ''}`}
            required
            value={price}
            onChange={({ target }) => setPrice(target.value)}
          />
          <TextField
            label={t.platform.creditNote}
            required
            maxLength={300}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <ProblemNote error={book.error} />
          <Actions>
            <Button onClick={props.onClose}>{t.common.close}</Button>
            <Button type="submit" look="primary" busy={book.isPending}>
              {t.platform.creditBook}
            </Button>
          </Actions>
        </form>
      </div>
    </Dialog>
  );
}

/** How many places an amount of a currency has: two of euros, none of yen. */
function placesOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
