import type { Permission } from '@askbob/contract/permissions.ts';
import {
  BookOpen,
  BookUser,
  Cable,
  CalendarCheck,
  ChartNoAxesColumn,
  ClipboardCheck,
  HeartPulse,
  Inbox,
  type LucideIcon,
  MessageSquareCode,
  ScrollText,
  Settings,
  Store,
  UserRoundPen,
  Users,
} from 'lucide-react';
import type { Texts } from '../texts/texts.tsx';

/** A line of the rail. */
export interface Place {
  to: string;
  name: keyof Texts['frame']['places'];
  group: keyof Texts['frame']['groups'];
  icon: LucideIcon;
  permission: Permission;
  /** Keys that go there. */
  keys: string;
  /** In the bar at the bottom of phones; the others are behind "More". */
  bar?: boolean;
}

/** Where a business's people and an admin who acts on it can go, in the rail's order. */
export const businessPlaces: readonly Place[] = [
  {
    to: '/inbox',
    name: 'inbox',
    group: 'daily',
    icon: Inbox,
    permission: 'chat.read',
    keys: 'g i',
    bar: true,
  },
  {
    to: '/contacts',
    name: 'contacts',
    group: 'daily',
    icon: BookUser,
    permission: 'chat.read',
    keys: 'g c',
  },
  {
    to: '/bookings',
    name: 'bookings',
    group: 'daily',
    icon: CalendarCheck,
    permission: 'chat.manage',
    keys: 'g t',
  },
  {
    to: '/knowledge',
    name: 'knowledge',
    group: 'daily',
    icon: BookOpen,
    permission: 'knowledge.edit',
    keys: 'g k',
    bar: true,
  },
  {
    to: '/figures',
    name: 'figures',
    group: 'daily',
    icon: ChartNoAxesColumn,
    permission: 'analytics.read',
    keys: 'g f',
    bar: true,
  },
  {
    to: '/setup',
    name: 'setup',
    group: 'manage',
    icon: ClipboardCheck,
    permission: 'knowledge.edit',
    keys: 'g u',
  },
  {
    to: '/personas',
    name: 'personas',
    group: 'manage',
    icon: UserRoundPen,
    permission: 'persona.manage',
    keys: 'g b',
  },
  {
    to: '/widget',
    name: 'widget',
    group: 'manage',
    icon: MessageSquareCode,
    permission: 'widget.manage',
    keys: 'g w',
  },
  { to: '/people', name: 'people', group: 'manage', icon: Users, permission: 'members.manage', keys: 'g p' },
  {
    to: '/connections',
    name: 'connections',
    group: 'manage',
    icon: Cable,
    permission: 'webhooks.manage',
    keys: 'g o',
  },
  {
    to: '/settings',
    name: 'settings',
    group: 'manage',
    icon: Settings,
    permission: 'settings.manage',
    keys: 'g s',
  },
  { to: '/audit', name: 'audit', group: 'manage', icon: ScrollText, permission: 'audit.read', keys: 'g a' },
];

/** Where an admin goes for the whole installation. */
export const platformPlaces: readonly Place[] = [
  {
    to: '/businesses',
    name: 'businesses',
    group: 'platform',
    icon: Store,
    permission: 'businesses.manage',
    keys: 'g m',
  },
  {
    to: '/health',
    name: 'health',
    group: 'platform',
    icon: HeartPulse,
    permission: 'businesses.manage',
    keys: 'g h',
  },
  {
    to: '/platform-audit',
    name: 'platformAudit',
    group: 'platform',
    icon: ScrollText,
    permission: 'businesses.manage',
    keys: 'g l',
  },
];
