import { onColour, parseHex } from '@askbob/contract/colour.ts';
import { MessageCircle, RotateCcw, X } from 'lucide-react';
import { type CSSProperties, useState } from 'react';
import { at } from '../session/side.ts';
import { useTexts } from '../texts/texts.tsx';
import { IconButton } from '../ui/button.tsx';
import { PreviewConversation } from './preview-conversation.tsx';

export interface PreviewLooks {
  accent: string;
  position: 'bottom-right' | 'bottom-left';
  theme: 'auto' | 'light' | 'dark';
  avatar_url: string;
  suggestions: readonly string[];
}

/** The widget as visitors will see it, answering from the draft or from what is published; nothing is recorded. */
export function WidgetPreview(props: {
  looks: PreviewLooks;
  persona: { name: string; greeting: string | null };
  business: string;
  release: 'draft' | 'active';
}) {
  const t = useTexts();
  const { looks, persona } = props;
  const [open, setOpen] = useState(true);
  const [round, setRound] = useState(0);
  const greeting = persona.greeting || t.widget.greeting(persona.name);
  return (
    <section aria-label={t.widget.preview} className="flex flex-col gap-2">
      <header className="flex items-center justify-between gap-2">
        <h2 className="font-semibold">{t.widget.preview}</h2>
        <IconButton label={t.widget.again} icon={RotateCcw} onClick={() => setRound(round + 1)} />
      </header>
      <div
        data-theme={looks.theme === 'auto' ? undefined : looks.theme}
        style={variablesOf(looks.accent)}
        className={`flex flex-col gap-3 rounded-card border border-border bg-raised p-4 text-text ${looks.position === 'bottom-left' ? 'items-start' : 'items-end'}`}
      >
        {open ? (
          <div className="flex h-[30rem] w-full max-w-95 flex-col overflow-hidden rounded-panel border border-border bg-surface text-[15px] shadow-float">
            <div className="flex items-center gap-3 border-b border-border py-3 pr-3 pl-4">
              <Picture url={looks.avatar_url} name={persona.name} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-semibold">
                  {persona.name}{' '}
                  <span className="rounded-control bg-raised px-1.5 py-px text-1 font-normal text-muted">
                    {t.widget.aiAssistant}
                  </span>
                </span>
                <span className="block truncate text-2 text-muted">{props.business}</span>
              </span>
            </div>
            <PreviewConversation
              key={round}
              greeting={greeting}
              suggestions={looks.suggestions}
              release={props.release}
            />
          </div>
        ) : null}
        <button
          type="button"
          aria-label={open ? t.widget.closeChat : t.widget.openChat}
          onClick={() => setOpen(!open)}
          className="flex size-14 items-center justify-center rounded-full bg-accent text-on-accent shadow-float"
        >
          {open ? <X size={26} aria-hidden /> : <MessageCircle size={26} aria-hidden />}
        </button>
      </div>
      <p className="text-2 text-muted">
        {props.release === 'draft' ? t.widget.previewHint : t.widget.previewHintLive}
      </p>
    </section>
  );
}

/** The business's colour in place of ours, with the colours on and beside it that stay readable. */
function variablesOf(accent: string): CSSProperties {
  const variables = {
    '--accent': accent,
    '--on-accent': onColour(parseHex(accent)),
    // The same colour as in widget/src/panel/panel.css: the accent's hue at a lightness that reads on the ground.
    '--accent-text':
      'light-dark(oklch(from var(--accent) min(l, 0.47) c h), oklch(from var(--accent) max(l, 0.78) c h))',
  };
  // React's type knows no custom properties.
  return variables as CSSProperties;
}

/** The business's picture, or the first letter of the name. */
function Picture({ url, name }: { url: string; name: string }) {
  if (url) return <img src={at(url)} alt="" className="size-9 rounded-full object-contain" />;
  return (
    <span
      aria-hidden
      className="flex size-9 items-center justify-center rounded-full bg-accent font-semibold text-on-accent"
    >
      {[...name][0]}
    </span>
  );
}
