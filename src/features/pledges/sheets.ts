import { Composer, InputFile } from 'grammy';
import type { Stores } from '../../storage/stores.ts';
import type { AppContext } from '../../telegram/context.ts';
import { mayRecord } from './access.ts';

type Printed = { readonly fileName: string; readonly bytes: Uint8Array };

/** What prints pledges: official documents are another feature's. */
export type PledgePrinting = {
  readonly sheet: (
    pledgeId: number,
    by: number,
  ) => Promise<
    | ({ readonly kind: 'made' } & Printed)
    | { readonly kind: 'missing'; readonly what: readonly string[] }
  >;
  readonly blank: (unitName: string) => Promise<Printed>;
};

/** Pledge sheets as .docx: one that is recorded, to be signed; and the form, to be filled in by hand. */
export function createPledgeSheets(deps: {
  readonly stores: Pick<Stores, 'pledges' | 'units'>;
  readonly printing: PledgePrinting;
}): Composer<AppContext> {
  const { stores, printing } = deps;
  const composer = new Composer<AppContext>();
  const privately = composer.chatType('private');

  privately.callbackQuery(/^pledge:print:(\d{1,15})$/, async (ctx, next) => {
    const pledge = stores.pledges.byId(Number(ctx.match[1]));
    if (pledge === null || !mayRecord(ctx.who, pledge.unitId)) return next();
    const made = await printing.sheet(pledge.id, ctx.who.person.id);
    if (made.kind === 'missing') {
      const text = made.what.join(' ');
      return void (await ctx.answerCallbackQuery({ text, show_alert: true }));
    }
    await ctx.answerCallbackQuery();
    await send(ctx, made, 'pledge-print-caption');
  });

  privately.callbackQuery(/^pledge:blank:(\d{1,15})$/, async (ctx, next) => {
    const unit = stores.units.byId(Number(ctx.match[1]));
    if (unit === null || !mayRecord(ctx.who, unit.id)) return next();
    await ctx.answerCallbackQuery();
    await send(ctx, await printing.blank(unit.name), 'pledge-blank-caption');
  });

  return composer;
}

async function send(
  ctx: AppContext,
  { bytes, fileName }: Printed,
  key: 'pledge-print-caption' | 'pledge-blank-caption',
): Promise<void> {
  await ctx.replyWithDocument(new InputFile(bytes, fileName), {
    caption: ctx.texts.t(key),
    parse_mode: 'HTML',
  });
}
