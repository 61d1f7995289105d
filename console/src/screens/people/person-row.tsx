import { type MemberRole, memberRoles } from '@askbob/contract/permissions.ts';
import { CircleSlash, Ellipsis, LogIn, MailQuestionMark, ShieldCheck, UserRound } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { useSession } from '../../session/session.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { controlClass } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { toast } from '../../ui/toast.tsx';
import { Face } from '../inbox/face.tsx';
import { changeMember, removeMember } from './change-member.ts';
import { SignInLink } from './sign-in-link.tsx';

export type Member = Reply<'listMembers'>['items'][number];

/** One person: name, role that can be changed in place, status, and what else can be done. */
export function PersonRow({ member }: { member: Member }) {
  const t = useTexts();
  const { user } = useSession();
  const [hidden, setHidden] = useState(false);
  const [linking, setLinking] = useState(false);
  const self = member.id === user.id;
  const changeRole = async (role: MemberRole) => {
    const before = member.role;
    if (!(await changeMember(member, { role }))) return;
    toast.done(t.people.roleChanged(member.name, t.common.roles[role]), () => {
      void changeMember({ ...member, role }, { role: before });
    });
  };
  const changeStatus = async (status: 'active' | 'disabled') => {
    if (!(await changeMember(member, { status }))) return;
    const back = status === 'active' ? 'disabled' : 'active';
    const text = status === 'active' ? t.people.enabledNow(member.name) : t.people.disabledNow(member.name);
    toast.done(text, () => void changeMember({ ...member, status }, { status: back }));
  };
  const remove = () => {
    setHidden(true);
    const undo = () => setHidden(false);
    toast.undoable(t.people.removed(member.name), () => void removeMember(member.id).catch(undo), undo);
  };
  if (hidden) return null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Face visitor={member} />
      <div className="min-w-0 flex-1 basis-44">
        <p className="truncate font-medium">
          {member.name}
          {self ? <span className="ml-2 font-normal text-muted">{t.people.you}</span> : null}
        </p>
        <p className="truncate text-2 text-muted">{member.email}</p>
      </div>
      <Status member={member} />
      <select
        aria-label={t.people.roleOf(member.name)}
        value={member.role}
        disabled={self}
        onChange={(event) => void changeRole(event.target.value as MemberRole)}
        className={`${controlClass} h-9 min-w-0 max-sm:h-11 max-sm:flex-1 max-sm:basis-3/4 sm:max-w-36`}
      >
        {memberRoles.map((role) => (
          <option key={role} value={role}>
            {t.common.roles[role]}
          </option>
        ))}
      </select>
      <Menu
        label={t.people.moreOf(member.name)}
        triggerClass="flex size-9 items-center justify-center rounded-control text-muted hover:bg-raised disabled:opacity-40 max-sm:size-11"
        trigger={<Ellipsis size={18} aria-hidden />}
        groups={[
          {
            items: [
              {
                label: t.people.makeLink,
                icon: LogIn,
                disabled: self || member.status === 'disabled',
                run: () => setLinking(true),
              },
              member.status === 'disabled'
                ? {
                    label: t.people.enable,
                    icon: UserRound,
                    disabled: self,
                    run: () => void changeStatus('active'),
                  }
                : {
                    label: t.people.disable,
                    icon: CircleSlash,
                    disabled: self,
                    run: () => void changeStatus('disabled'),
                  },
              { label: t.common.remove, danger: true, disabled: self, run: remove },
            ],
          },
        ]}
      />
      {linking ? <SignInLink member={member} onClose={() => setLinking(false)} /> : null}
    </li>
  );
}

function Status({ member }: { member: Member }) {
  const t = useTexts();
  return (
    <span className="flex gap-1.5">
      {member.second_factor ? (
        <Badge meaning="answered" icon={ShieldCheck}>
          {t.people.factor}
        </Badge>
      ) : null}
      {member.status === 'invited' ? (
        <Badge meaning="waiting" icon={MailQuestionMark}>
          {t.people.invited}
        </Badge>
      ) : null}
      {member.status === 'disabled' ? (
        <Badge meaning="refused" icon={CircleSlash}>
          {t.people.disabled}
        </Badge>
      ) : null}
    </span>
  );
}
