import { useMutation } from '@tanstack/react-query';
import { ImageUp, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { call } from '../../api/call.ts';
import { at } from '../../session/side.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { smallPicture } from './small-picture.ts';

/** The picture beside Bob's name: chosen from this device, shown at once. */
export function LogoField(props: { value: string; onChange: (url: string) => void }) {
  const t = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (file: File) => call('keepLogo', { body: { png: await smallPicture(file) } }),
    onSuccess: ({ url }) => props.onChange(url),
  });
  return (
    <div className="flex flex-col gap-1.5">
      <p className="text-2 font-medium">{t.widget.avatar}</p>
      <div className="flex flex-wrap items-center gap-3">
        {props.value ? (
          <img
            src={at(props.value)}
            alt=""
            className="size-12 rounded-full border border-border bg-surface object-contain"
          />
        ) : null}
        <Button icon={ImageUp} busy={upload.isPending} onClick={() => input.current?.click()}>
          {props.value ? t.widget.logoOther : t.widget.logoChoose}
        </Button>
        {props.value ? (
          <Button look="quiet" icon={Trash2} onClick={() => props.onChange('')}>
            {t.widget.logoNone}
          </Button>
        ) : null}
        <input
          ref={input}
          type="file"
          accept="image/*"
          aria-label={t.widget.avatar}
          className="sr-only"
          tabIndex={-1}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) upload.mutate(file);
            target.value = '';
          }}
        />
      </div>
      <p className="text-2 text-muted">{t.widget.avatarHint}</p>
      {upload.error ? <p className="text-2 text-failed">{t.widget.logoBad}</p> : null}
    </div>
  );
}
