import type { Question } from '../../domain/form.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Answer } from '../../domain/report.ts';

/** What a unit answers, the same at each start. */
export function sampleAnswer(plan: Plan, question: Question, index: number, month: number): Answer {
  switch (question.kind) {
    case 'examples':
    case 'photos':
      return { kind: 'none' };
    case 'remarks':
      return index % 6 === 0
        ? { kind: 'text', text: 'Số liệu mẫu: đề nghị xã hỗ trợ nạo vét mương nội đồng.' }
        : { kind: 'none' };
    case 'yes_no':
      return value(1);
    case 'description':
      return { kind: 'text', text: 'Số liệu mẫu: đang thực hiện theo kế hoạch.' };
    case 'work':
      return value(month * 1_000);
    case 'quantity':
      return sampleQuantity(plan, question, index, month);
  }
}

function sampleQuantity(
  plan: Plan,
  question: Extract<Question, { kind: 'quantity' }>,
  index: number,
  month: number,
): Answer {
  const { indicator } = question;
  const first = indicator.targets[0];
  const target = first !== undefined && 'value' in first ? first.value : 100;
  const reporters = plan.units.filter((unit) => unit.kind === 'hamlet').length;
  const spread = 0.8 + ((index * 7 + month * 3) % 9) / 20;
  const share = indicator.aggregation === 'NO' ? target : target / reporters;
  switch (indicator.form) {
    case 'ratio':
      return value(130 + index - (month % 4), 150 + index);
    case 'percent':
      return value(Math.round(target * Math.min(spread, 1)));
    case 'parts': {
      const whole = Math.round(share * spread);
      const part = Math.round(whole * 0.2);
      return { ...value(whole), parts: [part, whole - part] };
    }
    case 'amount': {
      if (indicator.nature === 'STOCK') return value(Math.round(share * spread));
      const perTime = Math.round((share * spread) / indicator.months.length);
      const isRare = target < 50 && (index + month) % 12 !== 0;
      return value(isRare ? 0 : perTime === 0 ? 1 : perTime);
    }
  }
}

function value(
  amount: number,
  denominator: number | null = null,
): Extract<Answer, { kind: 'value' }> {
  return { kind: 'value', value: amount, denominator, parts: null, estimate: false, typed: null };
}
