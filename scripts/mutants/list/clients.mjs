const nodeTest = 'e2e/node-client.http.test.ts';
const pythonTest = 'e2e/python-client.http.test.ts';
const wire = 'packages/python/src/askbob/_wire.py';

/** What the clients for programs promise. @type {import('../mutate.mjs').Mutant[]} */
export const clients = [
  {
    file: wire,
    test: pythonTest,
    stands: 'the Python client repeats a write that counts twice',
    find: 'return call.method == "GET" or (isinstance(call.body, dict) and "client_message_id" in call.body)',
    replace: 'return True',
  },
  {
    file: wire,
    test: pythonTest,
    stands: 'the Python client cuts a text at a separator of lines',
    find: '.split("\\n\\n")',
    replace: '.replace("\\u2028", "\\n").split("\\n\\n")',
  },
  {
    file: 'packages/python/src/askbob/_webhooks.py',
    test: pythonTest,
    stands: 'the Python client takes an old webhook',
    find: 'abs(moment - int(seconds)) > tolerance_seconds',
    replace: 'False',
  },
  {
    file: 'packages/node/index.js',
    test: nodeTest,
    stands: 'an id leads to another endpoint',
    find: 'return encodeURIComponent(id);',
    replace: 'return id;',
  },
];
