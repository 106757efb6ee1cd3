import type { DocumentRule } from '../../domain/document-rule.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Head, Recipients, Signature } from '../../render/documents/model.ts';
import { officialDay } from '../../texts/dates.ts';
import type { Texts } from '../../texts/texts.ts';

/** A paper is in Vietnamese, whatever the language of the person who makes it. */
export function createDocumentWords(vi: Texts) {
  const word = (id: string) => vi.plain('document-word', { word: id });

  /** The clerk assigns the number: a gap is left for it. */
  const number = (symbol: string) => `${word('number')}     /${symbol}`;

  /** «Ủy ban nhân dân xã Tùng Ảnh», in the two lines of a head. */
  const committee = (plan: Plan) => [
    word('committee'),
    `${plan.commune.type} ${plan.commune.name}`,
  ];

  const dated = (plan: Plan, day: Temporal.PlainDate) =>
    `${plan.commune.place}, ${officialDay(vi, day)}`;

  function head(plan: Plan, rule: DocumentRule, day: Temporal.PlainDate | null): Head {
    const own = committee(plan);
    const isCouncil = rule.issuer === 'council';
    return {
      superior: isCouncil ? own : [],
      issuer: isCouncil ? [word('council-first'), word('council-second')] : own,
      country: word('country'),
      motto: word('motto'),
      number: number(rule.symbol),
      dated: day === null ? null : dated(plan, day),
    };
  }

  /** A unit below the commune; a hamlet has no number (conventions.md 2.7). */
  function unitHead(
    plan: Plan,
    unit: { readonly name: string; readonly symbol: string | null },
    day: Temporal.PlainDate,
  ): Head {
    return {
      superior: committee(plan),
      issuer: [unit.name],
      country: word('country'),
      motto: word('motto'),
      number: unit.symbol === null ? null : number(unit.symbol),
      dated: dated(plan, day),
    };
  }

  function recipients(plan: Plan, rule: DocumentRule): Recipients {
    const entries = rule.recipients.flatMap((id) => {
      const found = plan.recipients.find((each) => each.id === id);
      if (found === undefined) return [];
      const { name, purpose } = found;
      if (purpose === undefined) return [name];
      return [vi.plain('document-recipient', { name, purpose })];
    });
    return { label: word('recipients'), entries };
  }

  /** The lines above a signature; the name is written by hand. */
  function signature(plan: Plan, id: string): Signature {
    const found = plan.signatories.find((each) => each.id === id);
    return { lines: found?.lines ?? [], note: null, name: null };
  }

  /** «Căn cứ Kế hoạch số 29/KH-UBND ngày 31 tháng 01 năm 2024 của …». */
  function planCited(plan: Plan, key: 'document-plan-base' | 'document-plan-done'): string {
    const { number: of, issuedOn, issuer, title } = plan.document;
    const about = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1);
    return vi.plain(key, { number: of, day: officialDay(vi, issuedOn), issuer, about });
  }

  return { vi, word, number, committee, head, unitHead, recipients, signature, planCited };
}
export type DocumentWords = ReturnType<typeof createDocumentWords>;

/** A small count as documents write it: 02. */
export function counted(count: number): string {
  return count === 0 ? '0' : String(count).padStart(2, '0');
}
