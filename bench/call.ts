/** What is sent, and as whom. */
export interface Call {
  token?: string | undefined;
  method?: string;
  headers?: Record<string, string>;
  /** JSON, or text of the type that `headers` name. */
  body: unknown;
}

/** Sends a request that has to succeed, and returns the JSON of its reply. Throws with what was answered else. */
export async function call(
  url: string,
  { token, method = 'POST', headers = {}, body }: Call,
  // biome-ignore lint/suspicious/noExplicitAny: benches read the fields they expect to be there.
): Promise<any> {
  const reply = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const json = await reply.json();
  if (!reply.ok) throw new Error(`${url}: ${reply.status} ${JSON.stringify(json)}`);
  return json;
}
