import { apiUser } from '../api-objects.ts';
import { ApiFailure, malformed } from '../failure.ts';
import { flag, integerField, stringList, textField } from '../payload.ts';
import type { MethodCall, Methods } from './method.ts';

const ANSWER_LIMIT = 200;
const LONGEST_POLL_SECONDS = 50;
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** What concerns the bot itself: who it is, how updates reach it, answers to presses. */
export const OWN: Methods = {
  getme: { takes: [], run: getMe },
  getupdates: { takes: ['offset', 'limit', 'timeout', 'allowed_updates'], run: getUpdates },
  setwebhook: {
    takes: ['url', 'secret_token', 'max_connections', 'allowed_updates', 'drop_pending_updates'],
    run: setWebhook,
  },
  deletewebhook: { takes: ['drop_pending_updates'], run: deleteWebhook },
  getwebhookinfo: { takes: [], run: getWebhookInfo },
  answercallbackquery: {
    takes: ['callback_query_id', 'text', 'show_alert', 'url', 'cache_time'],
    run: answerCallbackQuery,
  },
};

function getMe({ context: { world, readsAll } }: MethodCall) {
  return {
    ...apiUser(world.bot),
    can_join_groups: true,
    can_read_all_group_messages: readsAll,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}

function getUpdates({ context: { updates, webhook }, payload, signal }: MethodCall) {
  if (webhook.settings() !== undefined) throw new ApiFailure(409, WEBHOOK_ACTIVE);
  const allowed = stringList(payload, 'allowed_updates');
  if (allowed !== undefined) updates.allow(allowed);
  return updates.poll({
    offset: integerField(payload, 'offset') ?? 0,
    limit: clamp(integerField(payload, 'limit') ?? 100, 1, 100),
    timeoutSeconds: clamp(integerField(payload, 'timeout') ?? 0, 0, LONGEST_POLL_SECONDS),
    signal,
  });
}

/** Plain http is taken too, as by a Bot API server on the same machine. */
function setWebhook({ context: { updates, webhook }, payload }: MethodCall): true {
  const url = textField(payload, 'url');
  const secretToken = textField(payload, 'secret_token');
  if (url !== '' && !/^https?:\/\/\S+$/.test(url)) {
    throw malformed('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (secretToken !== '' && !/^[\w-]{1,256}$/.test(secretToken)) {
    throw malformed('secret token contains unallowed characters');
  }
  if (flag(payload, 'drop_pending_updates')) updates.drop();
  const allowed = stringList(payload, 'allowed_updates');
  if (allowed !== undefined) updates.allow(allowed);
  const settings = {
    url,
    secretToken: secretToken === '' ? undefined : secretToken,
    maxConnections: integerField(payload, 'max_connections') ?? 40,
  };
  webhook.set(url === '' ? undefined : settings);
  return true;
}

function deleteWebhook({ context: { updates, webhook }, payload }: MethodCall): true {
  if (flag(payload, 'drop_pending_updates')) updates.drop();
  webhook.set(undefined);
  return true;
}

function getWebhookInfo({ context: { updates, webhook } }: MethodCall) {
  const settings = webhook.settings();
  const error = webhook.lastError();
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending().length,
    ...(settings === undefined ? {} : { max_connections: settings.maxConnections }),
    ...(error === undefined ? {} : { last_error_message: error }),
    ...(updates.allowed().length === 0 ? {} : { allowed_updates: updates.allowed() }),
  };
}

function answerCallbackQuery({ context: { presses }, payload }: MethodCall): true {
  const text = textField(payload, 'text');
  if (text.length > ANSWER_LIMIT) throw malformed('MESSAGE_TOO_LONG');
  const url = textField(payload, 'url');
  presses.answer(textField(payload, 'callback_query_id'), {
    text,
    alert: flag(payload, 'show_alert'),
    url: url === '' ? undefined : url,
  });
  return true;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
