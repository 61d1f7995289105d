// A reporter of node:test: one line for each test that failed, with its name; for a file that could not be loaded, the file's.
export default async function* failures(events) {
  for await (const { type, data } of events) {
    if (type !== 'test:fail' || data.details.error.failureType === 'subtestsFailed') continue;
    yield `${JSON.stringify({ name: data.name, file: data.file })}\n`;
  }
}
