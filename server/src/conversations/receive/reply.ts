import type { ChatReply } from '@askbob/contract/endpoints/chat.ts';
import { channelOf } from '../../channels/channels.ts';
import { notFound } from '../../kernel/errors.ts';
import { type Context, handled } from '../../platform/http/endpoint.ts';
import type { EventStream } from '../../platform/http/sse.ts';
import { keepVisitorToken } from '../../platform/http/visitor-token.ts';
import { clientMessage } from '../messages/client-message.ts';
import type { Services } from '../services.ts';
import { deviceOf, firstLanguage } from '../sessions/device-of.ts';
import type { Beside } from '../sessions/open-session.ts';
import { SECRET_LENGTH } from '../sessions/session-handles.ts';
import { chat } from './chat.ts';
import type { Turn } from './turn.ts';

/** What of a request the chat paths read. */
type ChatContext = Pick<Context, 'request' | 'reply' | 'address' | 'visitorToken'> & {
  services: Services;
  body: {
    message: string;
    attachments?: string[] | undefined;
    client_message_id?: string | undefined;
    suggestion?: string | undefined;
    locale?: string | undefined;
  };
};

/** Runs one turn and answers it as JSON, or as a stream when the client accepts one. */
export async function reply(
  context: ChatContext,
  businessId: string,
  session: Turn['session'],
): Promise<ChatReply | typeof handled> {
  const { services, request, body } = context;
  const business = await services.profiles.find(businessId);
  if (business?.status !== 'active') throw notFound();
  services.limits.take('business', business.id);
  // A message without either is a new visitor's first, which only the address's limit counts.
  const secret = (session.sessionId?.length ?? 0) >= SECRET_LENGTH;
  const visitor = context.visitorToken ?? (secret ? session.sessionId : null);
  if (channelOf(session).limits.countsByVisitor && visitor) services.limits.take('visitor', visitor);
  const locale = body.locale || (request.headers['accept-language'] ?? null);
  const turn: Turn = {
    business,
    message: body.message,
    attachments: body.attachments ?? [],
    suggestion: body.suggestion ?? null,
    locale,
    client: clientMessage(body.client_message_id, session),
    session: isVisitors(session) ? { ...session, beside: besideOf(request, locale) } : session,
  };
  if (request.headers.accept?.includes('text/event-stream')) return streamReply(context, turn);
  const result = await chat(services, turn, null);
  keepVisitor(context, turn, result.visitor_token);
  return result;
}

/** Whether a visitor's own device sent it. */
const isVisitors = ({ userId }: Turn['session']) => userId === undefined;

function besideOf({ headers }: ChatContext['request'], locale: string | null): Beside {
  return { device: deviceOf(headers['user-agent']), page_language: firstLanguage(locale) };
}

/** Streams `accepted`, `sentence` … and `reply`; an error before the first event is a plain problem reply. */
async function streamReply(context: ChatContext, turn: Turn): Promise<typeof handled> {
  const { services, request, reply: http } = context;
  let stream: EventStream | null = null;
  const opened = () => {
    stream ??= services.streams.open(http);
    return stream;
  };
  try {
    const result = await chat(services, turn, {
      accepted: (stored) => {
        // Headers are sent with the first event.
        keepVisitor(context, turn, stored.visitor_token);
        opened().send('accepted', stored);
      },
      sentence: (text) => void opened().send('sentence', { text }),
    });
    opened().send('reply', result);
    opened().close();
  } catch (error) {
    if (!stream) throw error;
    request.log.error({ err: error }, 'stream failed');
    opened().send('error', { code: 'internal_error' });
    opened().close();
  }
  return handled;
}

/** On our own pages the browser keeps the visitor's token where no script can read it. */
function keepVisitor({ services, reply: http }: ChatContext, turn: Turn, token: string | null): void {
  if (!token || channelOf(turn.session).limits.tokenIn !== 'cookie') return;
  keepVisitorToken(http, services.config, token);
}
