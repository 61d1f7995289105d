const test = 'server/src/conversations/announce/devices/devices.http.test.ts';
const announce = (file) => ({ file: `server/src/conversations/announce/${file}`, test });
const devices = (file) => ({ file: `server/src/logins/devices/${file}`, test });
const push = (file) => ({
  file: `server/src/platform/push/${file}`,
  test: 'server/src/platform/push/push.test.ts',
});

/** Who is told on which device, and until when. @type {import('../mutate.mjs').Mutant[]} */
export const toldDevices = [
  {
    ...push('encrypt-push.ts'),
    stands: 'a browser cannot read what it is sent',
    find: 'Buffer.of(2)',
    replace: 'Buffer.of(1)',
  },
  {
    ...push('vapid.ts'),
    stands: 'a push service takes what we sign for another one’s',
    find: 'aud: new URL(endpoint).origin',
    replace: 'aud: endpoint',
  },
  {
    ...announce('devices/push-device.ts'),
    stands: 'a locked screen shows a phone number',
    find: 'cut(redact(words))',
    replace: 'cut(words)',
  },
  {
    ...announce('devices/who-is-told.ts'),
    stands: 'everybody’s phone rings for a conversation that one person holds',
    find: "if (about === 'message' && row.status === 'with_staff') return own;",
    replace: '',
  },
  {
    ...announce('devices/who-is-told.ts'),
    stands: 'quiet hours that go over midnight do not hold',
    find: ': minute >= from || minute < to',
    replace: ': minute >= from && minute < to',
  },
  {
    ...announce('remind-staff.ts'),
    stands: 'who took a conversation is reminded of it',
    find: '(row.staff_spoke_at ?? 0) < since ? row : null',
    replace: 'row ? row : null',
  },
  {
    ...announce('remind-staff.ts'),
    stands: 'a visitor nobody answers is not told so',
    find: "if (held.status === 'waiting') await sayHowThingsStand",
    replace: "if (held.status === 'open') await sayHowThingsStand",
  },
  {
    ...announce('tell-holder.ts'),
    stands: 'nobody hears of a visitor whom the one who holds him does not answer',
    find: "if (last?.role !== 'visitor') await",
    replace: "if (last?.role === 'nobody') await",
  },
  {
    ...devices('find-devices.ts'),
    stands: 'a device is told after its person lost the right',
    find: "permissionsOf[row.role as Role].includes('chat.manage')",
    replace: "permissionsOf[row.role as Role].includes('chat.read')",
  },
  {
    ...devices('subscribe-device.ts'),
    stands: 'a browser goes on telling of the business of whoever used it before',
    find: ".where('user_id', '!=', caller.userId)",
    replace: ".where('user_id', '=', '')",
  },
  {
    ...devices('write-to-device.ts'),
    stands: 'a device that is gone is written to for ever',
    find: "if (pushed.kind === 'gone' || given_up)",
    replace: 'if (given_up)',
  },
];
