import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the scripted server was asked. */
export interface ScriptedRequest {
  path: string;
  authorization: string | undefined;
  body: Record<string, unknown>;
  /** The system and user texts of a chat request, joined. */
  system: string;
  user: string;
}

/** How it behaves for one request. */
export type Script =
  | { kind: 'says'; chunks: string[]; everyMs?: number; think?: string }
  /** Says it once the promise is kept. */
  | { kind: 'waits'; until: Promise<unknown>; chunks: string[] }
  | { kind: 'stalls'; after: string[] }
  | { kind: 'cuts'; after: string[] }
  | { kind: 'status'; status: number; body?: string; headers?: Record<string, string> }
  | { kind: 'garbage'; body: string; type?: string }
  | { kind: 'endless'; chunk: string; everyMs: number }
  | { kind: 'embeds'; vectors: number[][]; afterMs?: number };

/** A local server that speaks the OpenAI chat and embedding formats and does exactly what its script says. */
export interface ScriptedModel {
  baseUrl: string;
  requests: ScriptedRequest[];
  /** Requests whose connection the client closed before the reply was complete. */
  dropped: () => number;
  close(): Promise<void>;
}

/** Starts the server on a free port of 127.0.0.1; `respond` chooses the script for each request. */
export async function startScriptedModel(
  respond: (request: ScriptedRequest) => Script,
): Promise<ScriptedModel> {
  const requests: ScriptedRequest[] = [];
  let dropped = 0;
  const server = createServer(async (incoming, response) => {
    response.on('close', () => {
      if (!response.writableFinished) dropped += 1;
    });
    const request = await readRequest(incoming);
    requests.push(request);
    play(respond(request), response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a pipe name
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    dropped: () => dropped,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(incoming: IncomingMessage): Promise<ScriptedRequest> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  const body = JSON.parse(text) as Record<string, unknown>; // the client under test always sends an object
  const messages = (Array.isArray(body.messages) ? body.messages : []) as {
    role: string;
    content: unknown;
  }[]; // OpenAI chat format
  const textOf = (role: string) =>
    messages
      .filter((message) => message.role === role)
      .map((message) =>
        typeof message.content === 'string' ? message.content : JSON.stringify(message.content),
      )
      .join('\n');
  return {
    path: incoming.url ?? '',
    authorization: incoming.headers.authorization,
    body,
    system: textOf('system'),
    user: textOf('user'),
  };
}

function play(script: Script, response: ServerResponse): void {
  switch (script.kind) {
    case 'status':
      response.writeHead(script.status, { 'content-type': 'application/json', ...script.headers });
      response.end(script.body ?? '{"error":{"message":"scripted"}}');
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': script.type ?? 'text/event-stream' }).end(script.body);
      return;
    case 'embeds': {
      const data = script.vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
      later(response, script.afterMs ?? 0, () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(
          JSON.stringify({
            object: 'list',
            data,
            // Ten tokens a text.
            usage: { prompt_tokens: 10 * data.length, total_tokens: 10 * data.length },
          }),
        ),
      );
      return;
    }
    case 'waits':
      void script.until.then(() => play({ kind: 'says', chunks: script.chunks }, response));
      return;
    default:
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      playStream(script, response);
  }
}

function playStream(
  script: Extract<Script, { kind: 'says' | 'stalls' | 'cuts' | 'endless' }>,
  response: ServerResponse,
): void {
  if (script.kind === 'endless') {
    const timer = setInterval(() => response.write(delta({ content: script.chunk })), script.everyMs);
    response.on('close', () => clearInterval(timer));
    return;
  }
  if (script.kind !== 'says') {
    response.flushHeaders();
    for (const chunk of script.after) response.write(delta({ content: chunk }));
    if (script.kind === 'cuts') later(response, 20, () => response.destroy());
    return;
  }
  if (script.think !== undefined) response.write(delta({ reasoning_content: script.think }));
  const [...left] = script.chunks;
  const next = () => {
    const chunk = left.shift();
    if (chunk === undefined) return finish(response);
    response.write(delta({ content: chunk }));
    if (script.everyMs === undefined) next();
    else later(response, script.everyMs, next);
  };
  next();
}

function finish(response: ServerResponse): void {
  response.write(event({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] }));
  response.write(
    event({ choices: [], usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 } }),
  );
  response.end('data: [DONE]\n\n');
}

function delta(content: Record<string, string>): string {
  return event({ choices: [{ index: 0, delta: { role: 'assistant', ...content }, finish_reason: null }] });
}

function event(fields: Record<string, unknown>): string {
  return `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted', ...fields })}\n\n`;
}

function later(response: ServerResponse, ms: number, act: () => void): void {
  const timer = setTimeout(act, ms);
  response.on('close', () => clearTimeout(timer));
}
