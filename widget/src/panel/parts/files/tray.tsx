import { fill } from '../../language.ts';
import type { Door } from '../../parts.ts';
import { h } from '../../render.ts';
import type { Attachment } from '../../wire.ts';
import { asSentPicture, drawSmall } from './picture.ts';
import type { Pictures } from './pictures.tsx';
import { drawing, sizeOf } from './pictures.tsx';
import { textsOf } from './texts.ts';
import { UploadError, upload } from './upload.ts';

const MOST = 5;
/** Bytes of a file that the server takes. */
const MAX_BYTES = 10 * 1024 * 1024;

/** A file on its way. */
type Item = {
  key: string;
  file: File;
  state: 'waiting' | 'uploading' | 'done' | 'failed' | 'refused';
  share: number;
  attachment?: Attachment;
  stop?: () => void;
};

/**
 * The files that go with the next message. One is brought after the other, for the first makes a visitor of who was none. It is the
 * panel's `screen.tray` while there are any; when somebody else's turn has come it is that no more, and what is under way ends.
 */
export function createTray(door: Door, pictures: Pictures) {
  const { core, view } = door;
  const { screen } = view;
  const texts = textsOf(view.language);
  let items: Item[] = [];
  let tooMany = false;
  let isRunning = false;
  let submit: HTMLFormElement | undefined;

  const tray = { view: draw, take };
  const isMine = () => screen.tray === tray;

  function add(files: File[]): void {
    if (!isMine()) {
      for (const item of items) item.stop?.();
      items = [];
      screen.tray = tray;
    }
    tooMany = items.length + files.length > MOST;
    for (const file of files.slice(0, MOST - items.length)) {
      const key = `${Math.random()}`;
      items.push({ key, file, state: 'waiting', share: 0 });
      void pictures.show(key, () => drawSmall(file));
    }
    submit = undefined;
    void run();
  }

  async function run(): Promise<void> {
    core.update();
    if (isRunning) return;
    isRunning = true;
    for (;;) {
      const item = items.find(({ state }) => state === 'waiting');
      if (!item) break;
      await bring(item);
      core.update();
    }
    isRunning = false;
    if (isMine() && items.every(({ state }) => state === 'done')) submit?.requestSubmit();
    submit = undefined;
  }

  async function bring(item: Item): Promise<void> {
    item.state = 'uploading';
    core.update();
    try {
      item.attachment = await upload(door, ...(await fit(item.file)), (share, stop) => {
        item.share = share;
        item.stop = stop;
        if (!isMine() || !items.includes(item)) stop();
        core.update();
      });
      item.state = 'done';
    } catch (error) {
      item.state = error instanceof UploadError && !error.refused ? 'failed' : 'refused';
    }
  }

  function take(form: HTMLFormElement): Attachment[] | undefined {
    // Sent as soon as the last one is there.
    if (isRunning) submit = form;
    const files = items.flatMap(({ attachment }) => attachment ?? []);
    if (isRunning || files.length < items.length) return;
    for (const { key, attachment } of items) pictures.rename(key, attachment?.id ?? '');
    items = [];
    screen.tray = undefined;
    return files;
  }

  function remove(item: Item): void {
    item.stop?.();
    items = items.filter((other) => other !== item);
    tooMany = false;
    if (!items.length && isMine()) screen.tray = undefined;
    core.update();
    door.host.root.querySelector('textarea')?.focus();
  }

  function draw() {
    const problems = new Set(items.map(({ state }) => state));
    return (
      <fieldset class="tray" aria-label={texts.files}>
        {items.map((item) => [row(item)])}
        <p class="failed" role="alert">
          {problems.has('refused') && texts.refused} {problems.has('failed') && texts.failed}{' '}
          {tooMany && texts.tooMany}
        </p>
      </fieldset>
    );
  }

  function row(item: Item) {
    const { key, file, state, share } = item;
    const isBad = state === 'failed' || state === 'refused';
    return (
      <div class={isBad ? 'file failed' : 'file'}>
        {pictures.thumb(key) ?? drawing('page')}
        <span class="names">
          <span class="name" dir="auto">
            {file.name}
          </span>
          {state === 'uploading' || state === 'waiting' ? (
            <progress value={share || undefined} max="1" aria-label={fill(texts.uploading, file.name)} />
          ) : (
            <small>{sizeOf(file.size, view.language)}</small>
          )}
        </span>
        {state === 'failed' && (
          <button
            type="button"
            class="link"
            onClick={() => {
              item.state = 'waiting';
              void run();
            }}
          >
            {texts.again}
          </button>
        )}
        <button
          type="button"
          class="plain"
          aria-label={fill(texts.remove, file.name)}
          onClick={() => remove(item)}
        >
          {drawing('close')}
        </button>
      </div>
    );
  }
  return { add };
}

/** The file as it can be sent, with its name. Throws where it cannot. */
async function fit(file: File): Promise<[Blob, string]> {
  const isPicture = file.type.startsWith('image/');
  const isTaken = file.size <= MAX_BYTES && (!isPicture || /jpeg|png|webp|gif/.test(file.type));
  if (isTaken) return [file, file.name];
  if (!isPicture) throw Error('too large');
  return [await asSentPicture(file), `${file.name.replace(/\.\w+$/, '')}.jpg`];
}
