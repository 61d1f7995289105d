import { endpoints } from 'virtual:endpoints';
import { type AnyInput, addressOf, bodyOf, headersOf, send } from './call.ts';
import { credentials } from './credentials.ts';
import type { EndpointName, Input, Reply } from './endpoints.ts';
import { ApiError, readProblem } from './problem.ts';

/** How it is followed and ended. */
interface Watch {
  signal: AbortSignal;
  /** Told which share of the body has left, from 0 to 1. */
  onSent: (share: number) => void;
}

/** Calls an endpoint as `call` does, and says how much of a large body has been sent, which fetch can't. */
export async function upload<N extends EndpointName>(
  name: N,
  input: Input<N>,
  { signal, onSent }: Watch,
): Promise<Reply<N>> {
  // Such a request would carry the person's own cookie beside the borrowed login.
  const typed: unknown = input;
  if (credentials.borrowed()) return (await send(name, typed, signal)) as Reply<N>;
  const response = await transfer(name, typed as AnyInput, { signal, onSent });
  if (!response.ok) throw await readProblem(response);
  // The server answers what the contract says; the same schemas check it in the server's tests.
  return (await response.json()) as Reply<N>;
}

function transfer(name: EndpointName, input: AnyInput, { signal, onSent }: Watch): Promise<Response> {
  const [method] = endpoints[name];
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open(method, addressOf(name, input));
    for (const [header, value] of Object.entries(headersOf(method, input))) {
      request.setRequestHeader(header, value);
    }
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) onSent(loaded / total);
    };
    request.onload = () => {
      const { status, statusText, responseText } = request;
      const headers = { 'retry-after': request.getResponseHeader('retry-after') ?? '' };
      resolve(new Response(responseText, { status, statusText, headers }));
    };
    request.onerror = () => reject(ApiError.offline());
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort());
    request.send(bodyOf(input));
  });
}
