import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Attachment } from '../src/panel/wire.ts';

type FakeFile = Attachment & { bytes: Buffer; token: string };

/** The visitor's endpoints for files, kept in memory. */
export class FakeFiles {
  readonly all: FakeFile[] = [];
  /** Refuses the next ones with these. */
  refusals: number[] = [];
  /** Awaited before a file is taken. */
  hold: Promise<unknown> = Promise.resolve();

  /** A file that staff send. */
  put(name: string, type: string, bytes: Buffer, token = ''): Attachment {
    const file = { id: `f${this.all.length + 1}`, name, type, size: bytes.length, bytes, token };
    this.all.push(file);
    return known(file);
  }

  named(ids: string[]): Attachment[] {
    return ids.map((id) => {
      const file = this.all.find((one) => one.id === id);
      if (!file) throw new Error(`There is no file ${id}.`);
      return known(file);
    });
  }

  async handle(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = String(request.headers['x-visitor-token'] ?? '');
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = (status: number, value: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (request.method === 'GET') {
      const file = this.all.find(({ id }) => id === path.split('/').at(-1));
      if (!token || !file) answer(404, { code: 'not_found' });
      else response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
      return;
    }
    await this.hold;
    const status = this.refusals.shift();
    if (status) {
      answer(status, { code: 'invalid_request' });
      return;
    }
    const headers = { 'content-type': String(request.headers['content-type']) };
    const file = (await new Response(Buffer.concat(chunks), { headers }).formData()).get('file');
    if (!(file instanceof File)) throw new Error('No file came.');
    const visitor = token || `vt_file_${this.all.length + 1}`;
    const kept = this.put(file.name, file.type, Buffer.from(await file.arrayBuffer()), visitor);
    answer(201, { ...kept, visitor_token: token ? null : visitor });
  }
}

function known({ id, name, size, type }: FakeFile): Attachment {
  return { id, name, size, type };
}
