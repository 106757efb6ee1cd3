import { readFileSync, writeFileSync } from 'node:fs';

/** A question as the two small contestants ask it: the bot's text and buttons, written out. */
export type PlainQuestion = {
  readonly label: string;
  readonly html: string;
  readonly markup: {
    readonly inline_keyboard: { readonly text: string; readonly callback_data: string }[][];
  };
};

/** As many questions as there are labels, of the length and shape of the bot's own. */
export function plainQuestions(labels: readonly string[]): readonly PlainQuestion[] {
  return labels.map((label, i) => {
    const place = `${i + 1}/${labels.length}`;
    const button = (text: string, action: string) => ({
      text,
      callback_data: `d:1:${i}:${action}`,
    });
    return {
      label,
      html: [
        `<b>B. Số liệu</b> · Câu ${place} · Tháng 6/2024`,
        `<b>${label}</b>, <u>riêng trong tháng 6/2024</u> (con)`,
        'Lũy kế từ đầu năm: 0 con · Kế hoạch cả xã: 61 con',
      ].join('\n'),
      markup: {
        inline_keyboard: [
          [button('0 – không phát sinh', 'zero')],
          [button('Chưa có số liệu', 'no_data')],
          [button('◀ Câu trước', 'back'), button('⏸ Tạm dừng', 'pause')],
        ],
      },
    };
  });
}

export function writeQuestions(path: string, questions: readonly PlainQuestion[]): void {
  writeFileSync(path, JSON.stringify(questions));
}

/** Read by a contestant at its start. */
export function readQuestions(): readonly PlainQuestion[] {
  return JSON.parse(readFileSync(process.env['QUESTIONS'] ?? '', 'utf8')) as PlainQuestion[];
}
