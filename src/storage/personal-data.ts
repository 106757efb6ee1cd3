import { bareName } from '../domain/exemplar/name.ts';
import type { Db } from './database.ts';

/** How the values of a column are shown. */
export type Shape = 'text' | 'number' | 'moment' | 'day';
export type PersonalSection = {
  readonly id: string;
  readonly columns: readonly (readonly [name: string, shape: Shape])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

type Source = Pick<PersonalSection, 'id' | 'columns'> & { readonly sql: string };

/** All that is held of a person, table by table, and nothing of others. */
const SOURCES = [
  {
    id: 'memberships',
    columns: [
      ['role', 'text'],
      ['unit', 'text'],
      ['deputy', 'number'],
      ['from', 'moment'],
      ['to', 'moment'],
    ],
    sql: `SELECT role, unit.name, deputy, started_at, ended_at FROM member
      LEFT JOIN unit ON unit.id = member.unit_id WHERE person_id = @id ORDER BY member.id`,
  },
  {
    id: 'consents',
    columns: [
      ['version', 'number'],
      ['at', 'moment'],
    ],
    sql: `SELECT version, given_at FROM person_consent WHERE person_id = @id ORDER BY given_at`,
  },
  {
    id: 'absences',
    columns: [
      ['from', 'day'],
      ['to', 'day'],
      ['at', 'moment'],
      ['ended', 'moment'],
    ],
    sql: `SELECT from_on, to_on, recorded_at, ended_at FROM absence WHERE person_id = @id ORDER BY id`,
  },
  {
    id: 'reports',
    columns: [
      ['month', 'text'],
      ['unit', 'text'],
      ['revision', 'number'],
      ['state', 'text'],
      ['from', 'moment'],
      ['at', 'moment'],
      ['receipt', 'text'],
    ],
    sql: `SELECT month, unit.name, revision, report.state, started_at, submitted_at, receipt FROM report
      JOIN obligation ON obligation.id = obligation_id JOIN period ON period.id = period_id
      JOIN unit ON unit.id = obligation.unit_id
      WHERE started_by = @id OR submitted_by = @id ORDER BY month, report.id`,
  },
  {
    id: 'answers',
    columns: [
      ['month', 'text'],
      ['unit', 'text'],
      ['question', 'text'],
      ['kind', 'text'],
      ['value', 'number'],
      ['of', 'number'],
      ['text', 'text'],
      ['typed', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT month, unit.name, question, answer.kind, value, denominator, text, typed, answered_at
      FROM answer JOIN report ON report.id = report_id
      JOIN obligation ON obligation.id = obligation_id JOIN period ON period.id = period_id
      JOIN unit ON unit.id = obligation.unit_id
      WHERE answered_by = @id ORDER BY month, report.id, question`,
  },
  {
    id: 'words',
    columns: [
      ['kind', 'text'],
      ['text', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT 'extension' AS kind, reason AS text, asked_at AS at FROM extension_request
        WHERE asked_by = @id
      UNION ALL SELECT 'answer', text, answered_at FROM unit_answer WHERE answered_by = @id
      UNION ALL SELECT 'question', text, asked_at FROM unit_question WHERE asked_by = @id
      UNION ALL SELECT 'announcement', text, sent_at FROM announcement
        WHERE by_id = @id AND sent_at IS NOT NULL
      ORDER BY at`,
  },
  {
    id: 'files',
    columns: [
      ['name', 'text'],
      ['kind', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT name, mime, received_at FROM stored_file WHERE received_by = @id ORDER BY id`,
  },
  {
    id: 'council',
    columns: [
      ['name', 'text'],
      ['position', 'text'],
      ['from', 'moment'],
      ['to', 'moment'],
    ],
    sql: `SELECT full_name, position, from_at, until_at FROM council_member WHERE person_id = @id
      ORDER BY id`,
  },
  {
    id: 'votes',
    columns: [
      ['subject', 'number'],
      ['choice', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT hand.item_id, choice, raised_at FROM hand
      JOIN council_seat ON council_seat.id = seat_id WHERE person_id = @id ORDER BY raised_at`,
  },
  {
    id: 'messages',
    columns: [
      ['kind', 'text'],
      ['state', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT method, state, created_at FROM outbox WHERE chat_id = @account ORDER BY id`,
  },
  {
    id: 'requests',
    columns: [
      ['from', 'moment'],
      ['due', 'moment'],
      ['state', 'text'],
      ['at', 'moment'],
    ],
    sql: `SELECT asked_at, due_at, state, decided_at FROM erasure_request WHERE person_id = @id
      ORDER BY id`,
  },
  {
    id: 'audit',
    columns: [
      ['at', 'moment'],
      ['action', 'text'],
      ['subject', 'text'],
    ],
    sql: 'SELECT at, action, subject FROM audit WHERE actor_id = @id ORDER BY id',
  },
] as const satisfies readonly Source[];
export type SectionId = (typeof SOURCES)[number]['id'] | 'named';

const NAMED = [
  ['unit', 'text'],
  ['year', 'number'],
  ['state', 'text'],
  ['from', 'day'],
  ['text', 'text'],
] as const;

export function createPersonalDataStore(db: Db) {
  const sources = SOURCES.map((source) => ({
    ...source,
    statement: db.prepare<[object], (string | number | null)[]>(source.sql).raw(),
  }));
  const named = db
    .prepare<[number], (string | number | null)[]>(
      `SELECT exemplar.name, unit.name, year, state, discovered_on, deed FROM exemplar
       JOIN unit ON unit.id = exemplar.unit_id
       WHERE exemplar.kind = 'individual' AND exemplar.unit_id IN (
         SELECT unit_id FROM member WHERE person_id = ? AND unit_id IS NOT NULL)
       ORDER BY exemplar.id`,
    )
    .raw();

  return {
    /** `named`: entries of the person's own units under the same name, who may be somebody else. */
    of(person: {
      readonly id: number;
      readonly telegramId: number;
      readonly fullName: string;
    }): readonly (PersonalSection & { readonly id: SectionId })[] {
      const { id, telegramId: account } = person;
      const own = bareName(person.fullName);
      const rows = named.all(id).filter(([name]) => bareName(String(name)) === own);
      return [
        ...sources.map(({ id: section, columns, statement }) => ({
          id: section,
          columns,
          rows: statement.all({ id, account }),
        })),
        { id: 'named', columns: NAMED, rows: rows.map(([, ...rest]) => rest) },
      ];
    },
  };
}
