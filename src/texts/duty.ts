import type { Role } from '../domain/member.ts';
import type { UnitKind } from '../domain/unit.ts';
import type { MessageKey, Texts } from './texts.ts';

const ROLE_KEY = {
  reporter: 'role-reporter',
  officer: 'role-officer',
  council: 'role-council',
  secretary: 'role-secretary',
  leader: 'role-leader',
  reader: 'role-reader',
  administrator: 'role-administrator',
} as const satisfies Record<Role, MessageKey>;

export function roleText(texts: Texts, role: Role): string {
  return texts.plain(ROLE_KEY[role]);
}

/** "Trưởng thôn – Thôn 3", "cán bộ theo dõi báo cáo"… */
export function dutyText(
  texts: Texts,
  it: {
    readonly role: Role;
    readonly unit: { readonly name: string; readonly kind: UnitKind } | null;
    readonly deputy: boolean;
  },
): string {
  const { unit } = it;
  if (unit === null) return roleText(texts, it.role);
  const key = it.deputy
    ? 'role-unit-deputy'
    : unit.kind === 'hamlet'
      ? 'role-hamlet-head'
      : 'role-unit-head';
  return texts.plain(key, { unit: unit.name });
}
