import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, Store } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useActing, useBusinesses, useBusinessName } from './acting.ts';
import { useCommands } from './commands.ts';

/** Lets an admin choose the business to act on; only admins see it. */
export function BusinessSwitcher({ collapsed }: { collapsed: boolean }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const name = useBusinessName() ?? t.frame.chooseBusiness;
  useCommands([
    {
      id: 'switch',
      title: t.frame.switchBusiness,
      group: 'do',
      keys: 'b',
      icon: Store,
      run: () => setOpen(true),
    },
  ]);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={collapsed ? `${t.frame.switchBusiness}: ${name}` : undefined}
        onClick={() => setOpen(true)}
        className="flex h-9 w-full items-center gap-2.5 rounded-control border border-border bg-surface px-2 text-left hover:bg-raised max-sm:h-11"
      >
        <Store size={16} aria-hidden className="shrink-0 text-muted" />
        {collapsed ? null : (
          <>
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-muted" />
          </>
        )}
      </button>
      <Dialog open={open} onOpenChange={setOpen} title={t.frame.switchBusiness}>
        <div className="-mx-2">
          <BusinessList onChosen={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}

/** Businesses by name with a search field; choosing one opens its inbox. */
export function BusinessList({ onChosen }: { onChosen: () => void }) {
  const t = useTexts();
  const navigate = useNavigate();
  const acting = useActing();
  const [text, setText] = useState('');
  const { data } = useBusinesses();
  const found = data?.items.filter((item) => item.name.toLowerCase().includes(text.trim().toLowerCase()));
  const choose = (id: string) => {
    onChosen();
    void navigate({ to: '.', search: { business_id: id } });
  };
  return (
    <div>
      <input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && found?.[0]) choose(found[0].id);
        }}
        placeholder={t.frame.findBusiness}
        aria-label={t.frame.findBusiness}
        className="h-11 w-full border-b border-border bg-transparent px-3 outline-none"
      />
      <ul className="max-h-80 overflow-y-auto p-1">
        {found?.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              aria-current={item.id === acting || undefined}
              onClick={() => choose(item.id)}
              className="flex min-h-9 w-full items-center rounded-control px-2 text-left hover:bg-raised aria-[current]:font-medium max-sm:min-h-11"
            >
              {item.name}
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 ? <p className="px-3 pb-3 text-muted">{t.frame.noBusiness}</p> : null}
    </div>
  );
}
