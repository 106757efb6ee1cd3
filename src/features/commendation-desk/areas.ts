import type { Action } from '../../domain/member.ts';
import type { MessageKey } from '../../texts/texts.ts';

/** What /khenthuong leads to, in the order of the year's work; one of the permissions opens an area. */
export const AREAS = {
  pledge: { opens: ['pledge.own', 'pledge.commune'], label: 'desk-button-pledges' },
  exemplar: { opens: ['exemplar.own', 'exemplar.register'], label: 'desk-button-exemplars' },
  event: { opens: ['event.own', 'event.commune'], label: 'desk-button-events' },
  nomination: { opens: ['nomination.own', 'nomination.read'], label: 'desk-button-nominations' },
  council: { opens: ['council.manage', 'council.vote'], label: 'desk-button-council' },
  dossier: { opens: ['dossier.own', 'dossier.manage'], label: 'desk-button-dossiers' },
  document: { opens: ['document.make'], label: 'desk-button-documents' },
  ranking: { opens: ['ranking.own', 'ranking.view'], label: 'desk-button-ranking' },
} as const satisfies Record<
  string,
  { readonly opens: readonly Action[]; readonly label: MessageKey }
>;
export type AreaName = keyof typeof AREAS;
