/** Everything a signed-in user may be allowed to do. */
export const permissions = [
  'chat.manage',
  'chat.read',
  'knowledge.edit',
  'knowledge.publish',
  'persona.manage',
  'widget.manage',
  'members.manage',
  'analytics.read',
  'audit.read',
  'webhooks.manage',
  'settings.manage',
  'businesses.manage',
] as const;

export type Permission = (typeof permissions)[number];

/** Roles inside one business, most powerful first. */
export const memberRoles = ['owner', 'manager', 'agent', 'viewer'] as const;

export type MemberRole = (typeof memberRoles)[number];
export type Role = 'admin' | MemberRole;

const without = (...denied: Permission[]): Permission[] => permissions.filter((p) => !denied.includes(p));

/** What each role may do; an admin may do it on every business. */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  admin: permissions,
  owner: without('businesses.manage'),
  manager: without('members.manage', 'settings.manage', 'businesses.manage'),
  agent: ['chat.manage', 'chat.read', 'analytics.read'],
  viewer: ['chat.read', 'analytics.read'],
};

/** People's accounts and the settings are for people. */
const forPeople = ['members.manage', 'settings.manage', 'businesses.manage'] as const;

export type KeyPermission = Exclude<Permission, (typeof forPeople)[number]>;

/** What a service key may be made for. */
export const keyPermissions = permissions.filter(
  (each): each is KeyPermission => !forPeople.some((one) => one === each),
);
