import { type App, createApp } from '../app.ts';
import type { Clock } from '../domain/clock.ts';
import type { Db } from '../storage/database.ts';
import { createClient } from '../telegram/client.ts';
import type { CommandDeps } from './command.ts';

const NOBODY = '1:offline';

/** The application on a database, out of reach of Telegram: whatever it puts in line stays there. */
export function createOfflineApp(
  deps: Pick<CommandDeps, 'random' | 'texts' | 'version' | 'log'>,
  db: Db,
  clock: Clock,
): App {
  const client = createClient({
    apiRoot: 'http://offline',
    fetch: () => Promise.reject(new Error('no call leaves this process')),
  });
  return createApp({
    ...deps,
    db,
    clock,
    token: NOBODY,
    me: {
      id: 1,
      is_bot: true,
      first_name: 'offline',
      username: 'offline',
      can_join_groups: true,
      can_read_all_group_messages: false,
      can_manage_bots: false,
      supports_inline_queries: false,
      supports_join_request_queries: false,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
    },
    client,
    outboxClient: client,
    download: () => Promise.resolve({ kind: 'gone' }),
    setupCode: '',
    backups: null,
  });
}
