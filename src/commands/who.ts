import { existsSync } from 'node:fs';
import { migrationsOf } from '../own-database.ts';
import { openDatabase } from '../storage/database.ts';
import { isForeignDatabase, pendingMigrations } from '../storage/migrate.ts';
import type { Unmasked } from '../storage/pseudonyms.ts';
import { createStores, type Stores } from '../storage/stores.ts';
import type { Texts } from '../texts/texts.ts';
import type { CommandDeps } from './command.ts';

const PSEUDONYM = /^p-[a-p]{12}$/;

/** `npm run who -- p-jfpaghcdklef`: whom a line of the log is about. Only where the database is. */
export async function who(deps: CommandDeps, args: readonly string[]): Promise<number> {
  const { complain, say } = deps;
  const { vi } = deps.texts;
  const [pseudonym = ''] = args;
  const path = deps.config.databasePath;
  if (!PSEUDONYM.test(pseudonym) || args.length > 1) {
    complain(vi.plain('command-who-usage'));
    return 2;
  }
  if (!existsSync(path)) {
    complain(vi.plain('command-database-missing', { path }));
    return 2;
  }
  const found = unmask(deps, pseudonym);
  if (found === 'foreign') {
    complain(vi.plain('command-who-database', { path }));
    return 3;
  }
  say(found);
  return 0;
}

function unmask({ root, config, texts }: CommandDeps, pseudonym: string): string {
  const db = openDatabase(config.databasePath, { readonly: true });
  try {
    if (pendingMigrations(db, migrationsOf(root)).length > 0) return 'foreign';
    const stores = createStores(db);
    return described(texts.vi, stores, stores.pseudonyms.find(pseudonym), pseudonym);
  } catch (error) {
    if (!isForeignDatabase(error)) throw error;
    return 'foreign';
  } finally {
    db.close();
  }
}

function described(vi: Texts, stores: Stores, found: Unmasked | null, pseudonym: string): string {
  if (found === null) return vi.plain('command-who-nobody', { pseudonym });
  if (found.kind === 'group')
    return vi.plain('command-who-group', { pseudonym, title: found.title });
  if (found.kind === 'stranger') {
    return vi.plain('command-who-stranger', { pseudonym, account: String(found.account) });
  }
  const person = stores.people.byId(found.personId);
  const memberships =
    person === null ? [] : (stores.people.who(person.telegramId)?.memberships ?? []);
  const units = memberships.map(({ unitId, role }) =>
    unitId === null ? role : (stores.units.byId(unitId)?.name ?? role),
  );
  return vi.plain('command-who-person', {
    pseudonym,
    name: person?.fullName ?? '',
    duties: units.length === 0 ? '–' : units.join(', '),
  });
}
