/** A formatted part of a text, in the Bot API's own shape; offsets count UTF-16 units. */
export type Entity = {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string;
  readonly language?: string;
  readonly custom_emoji_id?: string;
  readonly user?: { readonly id: number; readonly is_bot: boolean; readonly first_name: string };
};

export type InlineButton = {
  readonly text: string;
  readonly callback_data?: string;
  readonly url?: string;
  readonly style?: string;
  readonly copy_text?: { readonly text: string };
  readonly [other: string]: unknown;
};

/** As the bot sent it, after the checks of keyboard.ts. */
export type ReplyMarkup =
  | { readonly inline_keyboard: readonly (readonly InlineButton[])[] }
  | {
      readonly force_reply: true;
      readonly input_field_placeholder?: string;
      readonly selective?: boolean;
    }
  | {
      readonly keyboard: readonly (readonly { readonly text: string }[])[];
      readonly resize_keyboard?: boolean;
      readonly one_time_keyboard?: boolean;
      readonly is_persistent?: boolean;
      readonly input_field_placeholder?: string;
      readonly selective?: boolean;
    }
  | { readonly remove_keyboard: true; readonly selective?: boolean };

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly entities: readonly Entity[] }
  | {
      readonly kind: 'photo';
      readonly fileId: string;
      readonly text: string;
      readonly entities: readonly Entity[];
      readonly width: number;
      readonly height: number;
      readonly mediaGroupId?: string;
    }
  | {
      readonly kind: 'document';
      readonly fileId: string;
      readonly text: string;
      readonly entities: readonly Entity[];
    }
  | {
      readonly kind: 'voice';
      readonly fileId: string;
      readonly text: string;
      readonly entities: readonly Entity[];
      readonly seconds: number;
    }
  | { readonly kind: 'sticker'; readonly fileId: string; readonly emoji: string }
  | { readonly kind: 'location'; readonly latitude: number; readonly longitude: number }
  | {
      readonly kind: 'contact';
      readonly phone: string;
      readonly firstName: string;
      readonly userId?: number;
    }
  | { readonly kind: 'service'; readonly notice: Notice };

/** Messages that Telegram writes itself. */
export type Notice =
  | { readonly type: 'group_created'; readonly title: string }
  | { readonly type: 'joined'; readonly userIds: readonly number[] }
  | { readonly type: 'left'; readonly userId: number }
  | { readonly type: 'title'; readonly title: string }
  | { readonly type: 'pinned'; readonly messageId: number }
  | { readonly type: 'migrated_to'; readonly chatId: number }
  | { readonly type: 'migrated_from'; readonly chatId: number }
  | { readonly type: 'topic_created'; readonly name: string };

/** The text or caption of a message, empty for kinds that have none. */
export function textOf(content: Content): string {
  return 'text' in content ? content.text : '';
}

export function entitiesOf(content: Content): readonly Entity[] {
  return 'entities' in content ? content.entities : [];
}
