import type { DayWorld } from './world.ts';

/** Units whose heads mean harm: the last hamlets. */
const INSIDERS = 3;
const STRANGERS = 4;

/** Who takes part: heads and officers who mean well, and those who do not, all in the same groups. */
export function castFor({ commune, telegram }: DayWorld) {
  const heads = [...commune.hamlets.slice(0, -INSIDERS), ...commune.others].map(({ id, code }) => ({
    code,
    user: commune.enrolled('reporter', id),
  }));
  const officers = [commune.enrolled('officer'), commune.enrolled('officer')] as const;
  const hostile = [
    ...commune.hamlets.slice(-INSIDERS).map(({ id }) => commune.enrolled('reporter', id)),
    commune.enrolled('reader'),
    commune.enrolled('council'),
    ...Array.from({ length: STRANGERS }, () => commune.stranger()),
  ];
  const members = [...officers, ...hostile, ...heads.map(({ user }) => user)];
  const group = (title: string) => telegram.sandbox.group({ title, members, bot: 'administrator' });
  const staff = group('Cán bộ xã');
  return {
    heads,
    officers,
    hostile,
    staff,
    groups: [staff, group('Trưởng thôn')],
    wellMeant: new Set([...officers, ...heads.map(({ user }) => user)].map(({ id }) => id)),
    units: new Set(heads.map(({ code }) => code)),
  };
}
