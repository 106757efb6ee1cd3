import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '../../src/domain/indicator.ts';
import { expectedParts } from '../../src/domain/pace.ts';
import { type Plan, readPlan } from '../../src/domain/plan.ts';
import type {
  Cell,
  DigestData,
  Progress,
  ProgressBar,
  ProgressData,
  Submissions,
  Tone,
} from '../../src/render/data.ts';

const ROOT = join(import.meta.dirname, '../..');
export const PLAN = readSamplePlan();

const SECTIONS = {
  KT: 'I. Kinh tế',
  VH: 'II. Văn hóa – xã hội',
  AN: 'III. An ninh – quốc phòng',
  CQ: 'IV. Xây dựng chính quyền',
  NT: 'V. Xây dựng nông thôn mới',
} as const;
const WORDS: Readonly<Record<Tone, string>> = {
  exceeded: 'vượt kế hoạch',
  met: 'đạt',
  on_pace: 'đúng tiến độ',
  behind: 'chậm tiến độ',
  not_due: 'chưa đến kỳ',
  no_data: 'chưa có số liệu',
};
const FIRST_MONTH = 2;
const LONG_NAME = 'Tổ tự quản khu dân cư kiểu mẫu Ngưỡng Đặng – Ở Phượng Ẵng';

/** A digest on a Monday of `month`, with the plan's own labels and made-up figures. */
export function aDigest(month: number, units = hamlets()): DigestData {
  const bars = allBars(month).filter((bar) => bar.share !== null);
  const chosen = [...bars.slice(1, 6), ...bars.slice(-4)];
  return {
    heading: {
      title: 'Xã Tùng Ảnh – tiến độ thi đua năm 2024',
      subtitle: `Tuần 25 (từ ngày 17/${month} đến ngày 23/${month}/2024)`,
    },
    numbers: [
      { value: '9/12', label: 'đơn vị nộp đúng hạn' },
      { value: '2', label: 'đơn vị chưa nộp báo cáo' },
      { value: '7/46', label: 'chỉ tiêu đã đạt, vượt kế hoạch năm' },
      { value: '4', label: 'chỉ tiêu chậm so với tiến độ' },
    ],
    progress: {
      ...progress([{ title: 'Kinh tế', bars: chosen.slice(0, 5) }]),
      sections: [
        { title: 'Kinh tế', bars: chosen.slice(0, 5) },
        { title: 'Văn hóa – xã hội', bars: chosen.slice(5) },
      ],
    },
    submissions: submissions(month, units),
    footer: `Hệ thống lập lúc 08:00 ngày 24/${month}/2024, từ các báo cáo đã nộp đến lúc đó.`,
  };
}

/** All 46 targets of the plan. */
export function aProgress(month: number): ProgressData {
  return {
    heading: { title: 'Tiến độ kế hoạch năm 2024', subtitle: `Xã Tùng Ảnh, đến kỳ T${month}` },
    progress: progress(
      Object.entries(SECTIONS).map(([code, title]) => ({
        title,
        bars: PLAN.indicators
          .filter((one) => one.section === code)
          .map((one, index) => bar(one, month, index)),
      })),
    ),
    footer: 'Số liệu đến 08:00 ngày 24/06/2024.',
  };
}

export function longNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${LONG_NAME} ${index + 1}`);
}

function hamlets(): readonly string[] {
  return PLAN.units.filter((unit) => unit.kind === 'hamlet').map((unit) => unit.name);
}

function allBars(month: number): readonly ProgressBar[] {
  return PLAN.indicators.map((one, index) => bar(one, month, index));
}

function progress(sections: Progress['sections']): Progress {
  return { title: 'Tiến độ các chỉ tiêu', sections, expectedLegend: 'mức cần đạt đến nay' };
}

function bar(indicator: Indicator, month: number, index: number): ProgressBar {
  const newest = indicator.targets.at(-1);
  const target = newest !== undefined && 'value' in newest ? newest.value : null;
  const parts = expectedParts(indicator.pace, month);
  const expected = parts === null ? null : parts.parts / parts.of;
  if (target === null || indicator.direction === 'LE') {
    const done = month === 12;
    const tone = done ? 'met' : 'not_due';
    const value = done ? (indicator.goal ?? 'Đạt') : null;
    return {
      label: indicator.label,
      value,
      share: null,
      expected: null,
      tone,
      word: WORDS[tone],
      note: null,
    };
  }
  const share = [0.31, 0.8, 0.97, 1, 1.08, 2.4, 0][index % 7] ?? 0;
  const reached = expected === null ? 0 : share * expected * 1.1;
  const tone = toneOf(reached, expected, index);
  const scale = 10 ** ('decimals' in indicator ? (indicator.decimals ?? 0) : 0);
  return {
    label: indicator.label,
    value: `${tone === 'no_data' ? '–' : number((target * reached) / scale)}/${number(target / scale)} ${unitOf(indicator)}`,
    share: tone === 'no_data' ? 0 : reached,
    expected,
    tone,
    word: WORDS[tone],
    note: tone === 'behind' ? `9/12 thôn, cần thêm ${number(target / scale / 9)} mỗi tháng` : null,
  };
}

function toneOf(reached: number, expected: number | null, index: number): Tone {
  if (index % 11 === 10) return 'no_data';
  if (reached > 1) return 'exceeded';
  if (reached === 1) return 'met';
  if (expected === null) return 'not_due';
  return reached >= expected ? 'on_pace' : 'behind';
}

function unitOf({ unit }: Indicator): string {
  const units: Readonly<Record<string, string>> = {
    tan: 'tấn',
    mo_hinh: 'mô hình',
    dong: 'đồng',
    doanh_nghiep: 'doanh nghiệp',
    percent: '%',
    percent_point: 'điểm %',
    lao_dong: 'lao động',
    gia_dinh: 'gia đình',
    nguoi: 'người',
  };
  return units[unit ?? ''] ?? unit ?? '';
}

function number(value: number): string {
  return new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value);
}

function submissions(month: number, units: readonly string[]): Submissions {
  const months = Array.from({ length: 13 - FIRST_MONTH }, (_, index) => FIRST_MONTH + index);
  const row = (unit: number) => months.map((one): Cell => cell(one, month, unit));
  const rows = units.map((unitName, unit) => ({ unitName, cells: row(unit) }));
  return {
    title: 'Nộp báo cáo tháng',
    months: months.map((one) => `T${one}`),
    rows,
    rates: months.map((one, index) => {
      if (one >= month) return { share: null, text: '' };
      const onTime = rows.filter(({ cells }) => cells[index] === 'on_time').length;
      return {
        share: onTime / rows.length,
        text: String(Math.round((100 * onTime) / rows.length)),
      };
    }),
    ratesTitle: 'Tỷ lệ nộp đúng hạn theo tháng (%)',
    legend: {
      on_time: 'đúng hạn',
      late: 'nộp muộn',
      drafting: 'đang soạn',
      missing: 'chưa nộp',
      excused: 'được miễn',
      not_due: 'chưa đến kỳ',
    },
  };
}

function cell(of: number, now: number, unit: number): Cell {
  if (of > now) return 'not_due';
  if (unit === 11 && of < 5) return 'none';
  const turn = (unit * 7 + of * 5) % 19;
  if (of === now) return turn % 3 === 0 ? 'drafting' : turn % 3 === 1 ? 'on_time' : 'missing';
  if (turn === 0) return 'missing';
  if (turn === 1) return 'excused';
  return turn < 5 ? 'late' : 'on_time';
}

function readSamplePlan(): Plan {
  const reading = readPlan(
    JSON.parse(readFileSync(join(ROOT, 'db/plans/tung-anh-2024.json'), 'utf8')),
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.plan;
}
