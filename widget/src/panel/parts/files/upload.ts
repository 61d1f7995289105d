import type { Door } from '../../parts.ts';
import type { Attachment } from '../../wire.ts';

type Uploaded = Attachment & { visitor_token: string | null };

/** Why a file did not arrive; `refused` is final. */
export class UploadError extends Error {
  readonly refused: boolean;
  constructor(status: number) {
    super(`upload: ${status}`);
    this.refused = status === 413 || status === 422;
  }
}

/**
 * Brings a file to the server and says how far it is, from 0 to 1. A visitor who was nobody yet is somebody then; whoever became one
 * in the meantime by his first message brings it again as that one. Throws UploadError.
 */
export async function upload(
  door: Door,
  file: Blob,
  name: string,
  progress: (share: number, stop: () => void) => void,
): Promise<Attachment> {
  const { core } = door;
  for (;;) {
    const { token } = core.state.kept;
    const { visitor_token, ...attachment } = await post(door, file, name, progress);
    const now = core.state.kept.token;
    if (visitor_token && now && now !== token) continue;
    if (visitor_token) core.update({ token: visitor_token });
    return attachment;
  }
}

async function post(
  { host, core }: Door,
  file: Blob,
  name: string,
  progress: (share: number, stop: () => void) => void,
): Promise<Uploaded> {
  // Only this kind of request says how much has gone out, and only an untouched one is sent as it is.
  const { ownWindow } = await host.bring('own-fetch');
  const own: Window & typeof globalThis = await ownWindow(host.root);
  const form = new own.FormData();
  form.append('file', file, name);
  const request = new own.XMLHttpRequest();
  const { token } = core.state.kept;
  return new Promise((resolve, reject) => {
    const fail = () => reject(new UploadError(request.status));
    request.onload = () => (request.status < 300 ? resolve(request.response) : fail());
    request.onerror = request.onabort = request.ontimeout = fail;
    request.upload.onprogress = ({ loaded, total }) =>
      progress(total ? loaded / total : 0, () => request.abort());
    request.open('POST', `${host.origin}/api/widget/attachments`);
    request.responseType = 'json';
    request.setRequestHeader('x-widget-key', host.key);
    if (token) request.setRequestHeader('x-visitor-token', token);
    request.send(form);
  });
}
