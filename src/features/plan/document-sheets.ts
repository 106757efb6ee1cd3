import type { Codecs } from './codecs.ts';
import { column, LIST_COLUMN, type ListSheet } from './layout.ts';

/** What is commended, for what, and with which papers. */
export function commendationSheets(codecs: Codecs): readonly ListSheet[] {
  const { text, word, flag, several, whole } = codecs;
  return [
    {
      kind: 'list',
      id: 'criteria',
      sources: [
        { path: ['commendation', 'criteria', 'collective'], list: 'collective' },
        { path: ['commendation', 'criteria', 'individual'], list: 'individual' },
      ],
      key: 'code',
      columns: [
        column(LIST_COLUMN, word('criterion'), 14),
        column('code', text, 10),
        column('text', text, 80),
        column('evidence', text, 40),
        column('proof', word('proof'), 18),
        column('sources', several(word('source')), 40, 'none'),
      ],
    },
    {
      kind: 'list',
      id: 'awards',
      sources: [{ path: ['commendation', 'forms'] }],
      key: 'id',
      columns: [
        column('id', text, 28),
        column('name', text, 44),
        column('kind', word('award'), 16),
        column('level', word('level'), 12),
        column('models', several(word('model')), 20),
        column('for', several(word('receiver')), 28),
        column('binding', several(text), 32, 'none'),
        column('papers', several(text), 20, 'none'),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    votingSheet(codecs),
    {
      kind: 'list',
      id: 'dossier',
      sources: [{ path: ['commendation', 'dossier'] }],
      key: 'code',
      columns: [
        column('code', text, 10),
        column('name', text, 60),
        column('author', text, 40),
        column('owner', word('owner'), 26),
        column('paperDue', word('due'), 22, 'missing', ['due']),
        column('paperDocument', word('paper'), 30, 'absent', ['document']),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'dossierReminders',
      sources: [{ path: ['commendation', 'dossierReminders'] }],
      key: 'id',
      columns: [
        column('id', text, 26),
        column('countedFrom', word('reminder'), 34, 'missing', ['from']),
        column('days', whole, 12),
      ],
    },
    {
      kind: 'list',
      id: 'duties',
      sources: [{ path: ['duties'] }],
      key: 'code',
      columns: [
        column('code', text, 10),
        column('text', text, 70),
        column('who', text, 34),
        column('when', text, 30, 'null'),
        column('source', text, 30),
      ],
    },
  ];
}

/** How the council votes on each award; an empty cell: the commune has set nothing. */
function votingSheet({ text, word, flag, share }: Codecs): ListSheet {
  return {
    kind: 'list',
    id: 'voting',
    sources: [{ path: ['commendation', 'voting'] }],
    key: 'form',
    columns: [
      column('award', text, 28, 'missing', ['form']),
      column('ballot', word('ballot'), 30, 'null'),
      column('quorum', share, 14, 'null'),
      column('threshold', share, 14, 'null'),
      column('comparison', word('comparison'), 18, 'null'),
      column('base', word('base'), 36, 'null'),
      column('recused', word('recused'), 30, 'null'),
      column('opinions', word('opinions'), 34, 'null'),
      column('ownUnit', word('own_unit'), 28, 'null'),
      column('tie', word('tie'), 34, 'null'),
      column('assumed', flag, 12, 'absent'),
    ],
  };
}

/** What documents cite, whom they go to and who signs. */
export function documentSheets({ text, word, day, flag, several }: Codecs): readonly ListSheet[] {
  return [
    {
      kind: 'list',
      id: 'bases',
      sources: [{ path: ['document', 'legalBases'] }],
      key: 'text',
      columns: [
        column('text', text, 90),
        column('assumed', flag, 12, 'absent'),
        column('note', text, 50, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'entries',
      sources: [
        { path: ['topics'], list: 'topic' },
        { path: ['emulationForms'], list: 'emulation_form' },
        { path: ['council', 'roles'], list: 'council_role' },
        { path: ['recipients'], list: 'recipient' },
      ],
      key: 'id',
      columns: [
        column(LIST_COLUMN, word('entry'), 26),
        column('id', text, 26),
        column('name', text, 60),
        column('purpose', text, 16, 'absent'),
        column('duty', word('duty'), 16, 'absent'),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'signatories',
      sources: [{ path: ['signatories'] }],
      key: 'id',
      columns: [
        column('id', text, 26),
        column('lines', several(text), 70),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'government',
      sources: [{ path: ['government'] }],
      key: 'model',
      columns: [
        column('model', word('model'), 22),
        column('from', day, 13),
        column('to', day, 13, 'null'),
      ],
    },
  ];
}

/** How official documents are made out: who issues, receives and signs each kind, and what it cites. */
export function officialSheets({ text, word, flag, several }: Codecs): readonly ListSheet[] {
  return [
    {
      kind: 'list',
      id: 'documentRules',
      sources: [{ path: ['officialDocuments', 'rules'] }],
      key: 'id',
      columns: [
        column('id', text, 26),
        column('document', word('document'), 26, 'missing', ['kind']),
        column('level', word('level'), 12, 'null'),
        column('models', several(word('model')), 20),
        column('issuer', word('issuer'), 34),
        column('symbol', text, 16),
        column('addressees', several(text), 44, 'none'),
        column('recipientIds', several(text), 40, 'missing', ['recipients']),
        column('signatoryIds', several(text), 30, 'missing', ['signatories']),
        column('assumed', flag, 12, 'absent'),
      ],
    },
    {
      kind: 'list',
      id: 'documentBases',
      sources: [{ path: ['officialDocuments', 'bases'] }],
      key: 'id',
      columns: [
        column('id', text, 26),
        column('text', text, 90),
        column('documents', several(word('document')), 50, 'missing', ['kinds']),
        column('models', several(word('model')), 20),
        column('assumed', flag, 12, 'absent'),
        column('note', text, 50, 'absent'),
      ],
    },
  ];
}
