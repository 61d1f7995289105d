import { z } from 'zod';
import { define } from '../endpoint.ts';

export const mcp = define({
  method: 'POST',
  path: '/mcp',
  tag: 'MCP',
  summary: 'Model Context Protocol: an assistant of yours asks Bob',
  description:
    'Streamable HTTP without sessions. Tools: `ask` and `search_knowledge`, and with `knowledge.edit` also `propose_entry`. ' +
    'The server’s SDK answers as the protocol says; see https://modelcontextprotocol.io.',
  caller: 'login',
  permission: 'chat.read',
  scope: 'business',
  limit: 'chat',
  // A JSON-RPC message; the SDK reads the rest of it.
  body: z.looseObject({ jsonrpc: z.literal('2.0') }),
  status: 200,
  errors: ['cross_site'],
  example: { body: { jsonrpc: '2.0', id: 1, method: 'tools/list' } },
});
