import { createMcpHandler } from '@modelcontextprotocol/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Asking, createTools } from './tools.ts';

/**
 * Answers one message of the Model Context Protocol by the official SDK, which is made anew for each: nothing is kept
 * between two requests, so any node answers any of them. https://modelcontextprotocol.io/specification
 */
export async function serveMcp(
  asking: Asking,
  body: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const handler = createMcpHandler(() => createTools(asking));
  const answer = await handler.fetch(toWebRequest(asking, body, request), { parsedBody: body });
  // Headers that the security hooks have set stay.
  for (const [name, value] of answer.headers) void reply.header(name, value);
  await reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .send(await answer.text());
}

/** The request as the SDK reads it, without what opened the door: no tool needs the key. */
function toWebRequest({ services }: Asking, body: unknown, { headers }: FastifyRequest): Request {
  const passed = [
    'content-type',
    'accept',
    'mcp-protocol-version',
    'mcp-session-id',
    'mcp-method',
    'mcp-name',
  ];
  const own = passed.flatMap((name): [string, string][] => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  const address = new URL(`${services.publicUrl()}/mcp`);
  return new Request(address, { method: 'POST', headers: own, body: JSON.stringify(body) });
}
