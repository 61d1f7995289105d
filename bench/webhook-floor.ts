// The floor of bench/webhooks.ts: as many bare fetches, eight at once, sent again at once where the receiver failed.
const { RECEIVER = '', EVENTS = '0' } = process.env;
const body = JSON.stringify({ type: 'floor', data: { conversation_id: 'none' } });
let left = Number(EVENTS);
const began = performance.now();

async function send(): Promise<void> {
  while (left > 0) {
    left -= 1;
    let taken = false;
    while (!taken) {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(RECEIVER, { method: 'POST', headers, body });
      await reply.arrayBuffer();
      taken = reply.ok;
    }
  }
}

await Promise.all(Array.from({ length: 8 }, send));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 }));
