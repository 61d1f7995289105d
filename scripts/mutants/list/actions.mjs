const actions = 'server/src/actions/actions.http.test.ts';
const calendarEvents = 'server/src/actions/calendar-events.http.test.ts';
const values = 'server/src/knowledge/actions/values.ts';
const template = 'server/src/knowledge/actions/request-template.ts';
const submit = 'server/src/actions/running/submit-action.ts';
const call = 'server/src/actions/calling/call-system.ts';

/** What a visitor confirms is done as released, with his values, once. @type {import('../mutate.mjs').Mutant[]} */
export const actionFaults = [
  {
    file: submit,
    test: actions,
    stands: 'the same confirmation runs again',
    find: "  if (before) return { kind: 'told', sessionId, reply: before };",
    replace: '',
  },
  {
    file: submit,
    test: actions,
    stands: 'the daily cap holds nobody',
    find: '>= action.daily_cap',
    replace: '> action.daily_cap + 1000',
  },
  {
    file: submit,
    test: 'server/src/actions/daily-cap.test.ts',
    store: 'postgres',
    stands: 'many at once are more than the daily cap',
    find: '  await tx.advisoryLock(`runs of ${action.id}`);\n',
    replace: '',
  },
  {
    file: call,
    test: actions,
    stands: 'a reply repeats a secret',
    find: 'fillReply(definition.reply, json, hide)',
    replace: 'fillReply(definition.reply, json)',
  },
  {
    file: template,
    test: actions,
    stands: 'a secret for https goes by http',
    find: "httpOf(definition) && url?.protocol === 'http:' ? ",
    replace: "url?.protocol === 'none:' ? ",
  },
  {
    file: values,
    test: actions,
    stands: 'a value for what is bound to the identity is taken without a word',
    find: "field.bind && given !== undefined ? 'is taken from the sign-in; leave it out' : problemOf(field, value);",
    replace: 'problemOf(field, value);',
  },
  {
    file: values,
    test: actions,
    stands: 'a value ends a line',
    find: "if (CONTROL.test(value)) return 'must be one line without control characters';",
    replace: '',
  },
  {
    file: values,
    test: actions,
    stands: 'a value walks up the path',
    find: "if (value === '.' || value === '..') return 'must not be a dot or two';",
    replace: '',
  },
  {
    file: template,
    test: actions,
    stands: 'a value becomes more of the address',
    find: 'encodeURIComponent(values[name] ?? ',
    replace: 'encodeURI(values[name] ?? ',
  },
  {
    file: call,
    test: actions,
    stands: 'another system sends the call elsewhere',
    find: "      redirect: 'manual',",
    replace: '',
  },
  {
    file: call,
    test: actions,
    stands: 'somebody else’s order is shown',
    find: '  if (other) return nothing(',
    replace: '  if (other && status === 0) return nothing(',
  },
  {
    file: 'server/src/actions/calling/outgoing.ts',
    test: actions,
    stands: 'an action calls a host that no owner allowed',
    find: 'if (!allowed.includes(host)) {',
    replace: "if (host === '') {",
  },
  {
    file: 'server/src/actions/running/decide-run.ts',
    test: actions,
    stands: 'what was approved twice runs twice',
    find: "if (state === 'waiting') return;",
    replace: "if (state !== 'refused') return;",
  },
  {
    file: 'server/src/actions/running/settle-left.ts',
    test: actions,
    stands: 'a write that may have been done is called again',
    find: "action.risk === 'read'",
    replace: 'action.risk !== undefined',
  },
  {
    file: 'server/src/knowledge/actions/secrets.ts',
    test: actions,
    stands: 'a secret is kept as it was given',
    find: 'seal(secretKey, value, headerSeal(tx.businessId, place))',
    replace: 'value',
  },
  {
    file: 'server/src/actions/bookings/write-calendar.ts',
    test: calendarEvents,
    stands: 'two nodes write one event at once',
    find: "where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)])",
    replace: "where('booking_id', '!=', '')",
  },
  {
    file: 'server/src/conversations/sessions/tied.ts',
    test: calendarEvents,
    stands: 'who is erased stays in the calendar',
    find: 'booked.map(({ id }) => id)',
    replace: '[]',
  },
  {
    file: 'server/src/bookings/booking-row.ts',
    test: calendarEvents,
    stands: 'two addresses of one calendar are two calendars',
    find: 'sha256(calendarName(calendar.url))',
    replace: 'sha256(calendar.url)',
  },
];
