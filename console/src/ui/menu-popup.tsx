import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { MenuItem, MenuProps } from './menu.tsx';

/** The menu that Menu loads when it is first opened; from then on it is the trigger too. */
export default function MenuPopup(props: MenuProps) {
  return (
    <Base.Root defaultOpen>
      <Base.Trigger className={props.triggerClass} aria-label={props.label}>
        {props.trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={props.align ?? 'end'} className="z-50 outline-none">
          <Base.Popup className="enter max-h-[70dvh] min-w-52 overflow-y-auto rounded-card border border-border bg-surface p-1 shadow-float outline-none">
            {props.groups.map((group) => (
              <Base.Group
                key={group.items[0]?.label}
                className="not-first:mt-1 not-first:border-t not-first:border-border not-first:pt-1"
              >
                {group.heading ? (
                  <Base.GroupLabel className="px-2 py-1 text-1 text-muted">{group.heading}</Base.GroupLabel>
                ) : null}
                {group.items.map((item) => (
                  <Item key={item.label} item={item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item({ item }: { item: MenuItem }) {
  const Icon = item.icon;
  return (
    <Base.Item
      onClick={item.run}
      disabled={item.disabled}
      className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 outline-none select-none data-disabled:opacity-50 data-highlighted:bg-raised max-sm:min-h-11 ${item.danger ? 'text-failed' : ''}`}
    >
      {Icon ? <Icon size={16} aria-hidden className="shrink-0" /> : null}
      <span className="flex-1">{item.label}</span>
      {item.chosen ? <Check size={16} aria-hidden className="text-accent-text" /> : null}
    </Base.Item>
  );
}
