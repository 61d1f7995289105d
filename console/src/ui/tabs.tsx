import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

/** Views of one thing beside each other. */
export function Tabs<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  tabs: readonly { value: V; label: string; content: ReactNode }[];
}) {
  return (
    <Base.Root value={props.value} onValueChange={(value) => props.onChange(value as V)}>
      <Base.List aria-label={props.label} className="flex gap-1 overflow-x-auto border-b border-border">
        {props.tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="-mb-px h-10 border-b-2 border-transparent px-3 whitespace-nowrap text-muted hover:text-text data-active:border-accent data-active:font-medium data-active:text-text max-sm:h-11"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
