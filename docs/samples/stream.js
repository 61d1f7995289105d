// Any of the three paths streams when asked to: the message's ids, then checked sentences, then the whole reply.
async function stream(message, show) {
  const response = await fetch('/api/chat', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message }),
  });
  const events = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let reply = null;
  for (;;) {
    const { value, done } = await events.read();
    if (done) return reply;
    text += value;
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/m.exec(block) ?? [];
      if (event === 'sentence') show(JSON.parse(data).text);
      if (event === 'reply') reply = JSON.parse(data);
    }
  }
}

stream('What does a boiler service cost?', (sentence) => console.log(sentence)).catch(console.error);
