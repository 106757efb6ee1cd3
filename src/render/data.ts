/**
 * What a picture is made of. All texts come ready to read: this layer knows no language, no
 * locale and no plan. It wraps what is long and cuts with an ellipsis what is longer still.
 */

/** Where a target stands. Drawn as colour, sign and filling; the word comes with each bar. */
export const TONES = ['exceeded', 'met', 'on_pace', 'behind', 'not_due', 'no_data'] as const;
export type Tone = (typeof TONES)[number];

/** One month of one unit; `none` where nothing is owed (the unit was not there yet). */
export const CELLS = [
  'on_time',
  'late',
  'drafting',
  'missing',
  'excused',
  'not_due',
  'none',
] as const;
export type Cell = (typeof CELLS)[number];

export type Heading = {
  /** 'Xã Tùng Ảnh – tiến độ thi đua năm 2024' */
  readonly title: string;
  /** 'Tuần 25 (17/06 – 23/06/2024)' */
  readonly subtitle: string;
};

export type KeyNumber = {
  /** '9/12' */
  readonly value: string;
  /** 'đơn vị nộp đúng hạn' */
  readonly label: string;
};

export type ProgressBar = {
  /** A target, or a unit where one target is shown across units; three lines at most. */
  readonly label: string;
  /** '0,12/0,5 km', 'Đạt'; null when there is nothing to say. */
  readonly value: string | null;
  /** Part of the target that is reached, above 1 when over-fulfilled; null: no bar is drawn. */
  readonly share: number | null;
  /** Part expected by now, 0 to 1; null: no mark is drawn. */
  readonly expected: number | null;
  readonly tone: Tone;
  /** 'đúng tiến độ' */
  readonly word: string;
  /** '9/12 thôn', 'cần thêm 0,08 km mỗi tháng'; small, below the bar; one line. */
  readonly note: string | null;
};

export type ProgressSection = {
  /** 'Kinh tế' */
  readonly title: string;
  readonly bars: readonly ProgressBar[];
};

export type Progress = {
  readonly title: string;
  readonly sections: readonly ProgressSection[];
  /** Explains the mark of the expected pace: 'mức cần đạt đến nay'. */
  readonly expectedLegend: string;
};

export type SubmissionRow = {
  readonly unitName: string;
  /** As many as there are months. */
  readonly cells: readonly Cell[];
};

export type MonthRate = {
  /** On-time part of the month, 0 to 1; null: not known yet, no column. */
  readonly share: number | null;
  /** '92': it stands above its column, at most three characters wide. */
  readonly text: string;
};

export type Submissions = {
  readonly title: string;
  /** 'T2', 'T3' …: twelve at most. */
  readonly months: readonly string[];
  readonly rows: readonly SubmissionRow[];
  /** The trend, one a month; it stands above the months. */
  readonly rates: readonly MonthRate[];
  /** 'Tỷ lệ nộp đúng hạn theo tháng (%)' */
  readonly ratesTitle: string;
  /** Only what occurs in the rows is drawn. */
  readonly legend: Readonly<Record<Exclude<Cell, 'none'>, string>>;
};

/** The picture of the weekly digest. The caller chooses the bars that matter: 12 fill a phone. */
export type DigestData = {
  readonly heading: Heading;
  /** Four at most are best. */
  readonly numbers: readonly KeyNumber[];
  readonly progress: Progress;
  readonly submissions: Submissions;
  /** 'Số liệu đến 08:00 ngày 24/06/2024' */
  readonly footer: string;
};

/** The picture of /tiendo: one section or all. */
export type ProgressData = {
  readonly heading: Heading;
  readonly progress: Progress;
  readonly footer: string;
};

/** Telegram shrinks a photo that is higher than 2560: a document keeps its sharpness. */
export type Picture = {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
};
