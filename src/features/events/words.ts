import type { EventKind } from '../../domain/emulation-event.ts';
import type { MessageKey } from '../../texts/texts.ts';

export const KIND_KEY = {
  interim_review: 'event-kind-interim-review',
  final_review: 'event-kind-final-review',
  selection: 'event-kind-selection',
  outreach: 'event-kind-outreach',
} as const satisfies Record<EventKind, MessageKey>;
