import { fill } from '../../language.ts';
import type { Door } from '../../parts.ts';
import { h } from '../../render.ts';
import type { Attachment } from '../../wire.ts';
import { drawSmall } from './picture.ts';
import { textsOf } from './texts.ts';

/** Bytes of a picture that is fetched to be looked at without being asked for. */
const SHOWN_UNASKED = 4 * 1024 * 1024;

const paths = {
  close: 'M7 7l10 10M17 7L7 17',
  page: 'M7 4h7l4 4v12H7ZM14 4v4h4',
};

/** A line icon of the part's own. */
export function drawing(name: keyof typeof paths) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** A file's size as one reads it. */
export function sizeOf(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const options = {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(language, options).format(
    Math.max(1000, bytes) / (isLarge ? 1_000_000 : 1000),
  );
}

export type Pictures = ReturnType<typeof createPictures>;

/** Pictures of files, each drawn once and kept for as long as the page is there; and the files of messages, to look at and to save. */
export function createPictures({ host, core, view }: Door) {
  const { root } = host;
  const texts = textsOf(view.language);
  /** By a file's id; null where there is none to show. */
  const drawn = new Map<string, HTMLCanvasElement | null>();
  const lost = new Set<string>();

  async function show(key: string, make: () => Promise<HTMLCanvasElement | undefined>): Promise<void> {
    if (drawn.has(key)) return;
    drawn.set(key, null);
    drawn.set(key, (await make()) ?? null);
    core.update();
  }

  /** A place for a picture, filled once it stands on the screen; nothing while there is none. */
  function thumb(key: string) {
    const source = drawn.get(key);
    if (!source) return;
    queueMicrotask(fillPlaces);
    return <canvas data-key={key} width={source.width} height={source.height} />;
  }

  function fillPlaces(): void {
    const list = root.querySelector('.list');
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas')) {
      const { key = '', drawn: before } = canvas.dataset;
      const source = drawn.get(key);
      if (!source || before === key) continue;
      canvas.getContext('2d')?.drawImage(source, 0, 0);
      canvas.dataset.drawn = key;
      // A picture that comes last pushes what was at the end out of sight.
      const height = canvas.offsetHeight + 100;
      if (list && list.scrollHeight - list.scrollTop - list.clientHeight < height)
        list.scrollTop = list.scrollHeight;
    }
  }

  async function fetchFile({ id }: Attachment): Promise<Blob | undefined> {
    try {
      const file = await (await core.api(`attachments/${id}`)).blob();
      lost.delete(id);
      return file;
    } catch {
      lost.add(id);
    }
    return;
  }

  async function save(file: Attachment): Promise<void> {
    const found = await fetchFile(file);
    core.update();
    if (!found) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(found);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** The files of a message. */
  function row({ attachments }: { attachments?: Attachment[] | null }) {
    return attachments?.map((file) => {
      const { id, name, size, type } = file;
      if (type.startsWith('image/') && size < SHOWN_UNASKED)
        void show(id, async () => {
          const found = await fetchFile(file);
          return found && drawSmall(found);
        });
      const picture = thumb(id);
      return (
        <div class="sent">
          <button
            class={picture ? 'shot' : 'file'}
            aria-label={fill(texts.save, name)}
            onClick={() => save(file)}
          >
            {picture ?? [
              drawing('page'),
              <span class="names">
                <span class="name" dir="auto">
                  {name}
                </span>
                <small>{size ? sizeOf(size, view.language) : ''}</small>
              </span>,
            ]}
          </button>
          {lost.has(id) && (
            <p class="failed" role="alert">
              {texts.gone}
            </p>
          )}
        </div>
      );
    });
  }

  return {
    show,
    thumb,
    row,
    /** A file is known by its id once it is at the server. */
    rename(from: string, to: string): void {
      const picture = drawn.get(from);
      drawn.delete(from);
      if (picture) drawn.set(to, picture);
    },
  };
}
