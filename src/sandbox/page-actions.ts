import * as z from 'zod';
import type { Sandbox } from './sandbox.ts';
import type { TimeMachine } from './time-machine.ts';

const place = { userId: z.int(), chatId: z.int() };
const quote = { replyTo: z.int().optional(), threadId: z.int().optional() };

/** What a person does on the page, one JSON object each. */
const Action = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), ...place, ...quote, text: z.string().trim().min(1).max(4096) }),
  z.object({
    do: z.literal('press'),
    ...place,
    messageId: z.int(),
    text: z.string(),
    data: z.string(),
  }),
  z.object({
    do: z.literal('start'),
    userId: z.int(),
    parameter: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .optional(),
  }),
  z.object({ do: z.literal('unblock'), userId: z.int() }),
  z.object({ do: z.literal('jump'), target: z.string() }),
]);
type Action = z.infer<typeof Action>;

/** The Vietnamese sentence that tells why it could not be done; undefined when it was. */
export type Problem = string | undefined;

type Deps = { readonly sandbox: Sandbox; readonly timeMachine: TimeMachine };

/** Carries out what the page sent; what the sandbox refuses comes back as a sentence. */
export async function act(deps: Deps, body: string): Promise<Problem> {
  const action = readAction(body);
  if (action === undefined) return 'Trang gửi một thao tác không hiểu được.';
  try {
    return await carryOut(deps, action);
  } catch {
    return 'Không thực hiện được: cuộc trò chuyện này không cho phép.';
  }
}

function readAction(body: string): Action | undefined {
  try {
    return Action.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}

async function carryOut({ sandbox, timeMachine }: Deps, action: Action): Promise<Problem> {
  if (action.do === 'jump') {
    const target = timeMachine.targets().find(({ id }) => id === action.target);
    if (target === undefined) return 'Mốc thời gian này không còn nữa.';
    await timeMachine.jump(target.instant);
    return undefined;
  }
  const user = sandbox.findUser(action.userId);
  switch (action.do) {
    case 'say': {
      const { chatId, text, replyTo, threadId } = action;
      const quoted = replyTo === undefined ? undefined : { chatId, id: replyTo };
      user.say(chatId, text, { replyTo: quoted, threadId });
      return undefined;
    }
    case 'press':
      return press(sandbox, action);
    case 'start':
      user.startBot(action.parameter);
      return undefined;
    case 'unblock':
      user.unblockBot();
      return undefined;
  }
}

function press(sandbox: Sandbox, action: Extract<Action, { do: 'press' }>): Problem {
  const { userId, chatId, messageId, text, data } = action;
  const buttons = sandbox.message({ chatId, messageId })?.buttons.flat() ?? [];
  const isThere = buttons.some((button) => button.text === text && button.callback_data === data);
  if (!isThere) return 'Nút này không còn nữa.';
  // Two buttons may have the same text ("Sửa"); their data tells them apart.
  const isAlone = buttons.filter((button) => button.text === text).length === 1;
  sandbox.findUser(userId).press({ chatId, id: messageId }, isAlone ? text : data);
  return undefined;
}
