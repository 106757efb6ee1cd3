import type {
  Head,
  Recipients,
  Signature,
  TableModel,
} from '../../../src/render/documents/model.ts';
import type { OfficialPaper } from '../../../src/render/documents/print.ts';

/** Sixty characters, as the register has some. */
export const LONG_NAME = 'Mẫu Nguyễn Công Tằng Tôn Nữ Thị Thanh Huyền Trân Tường Vi An';

const head: Head = {
  superior: [],
  issuer: ['Ủy ban nhân dân', 'xã Tùng Ảnh'],
  country: 'Cộng hòa xã hội chủ nghĩa Việt Nam',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:     /TTr-UBND',
  dated: 'Tùng Ảnh, ngày 05 tháng 3 năm 2024',
};
const recipients: Recipients = {
  label: 'Nơi nhận:',
  entries: ['Như trên', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT'],
};
const deputy: Signature = {
  lines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
  note: null,
  name: null,
};

/** A list of so many people, each with a name of the given length. */
function listOf(count: number, name: string): TableModel {
  return {
    columns: [
      { header: 'TT', weight: 8, align: 'center' },
      { header: 'Họ và tên', weight: 50 },
      { header: 'Tỷ lệ phiếu', weight: 12, align: 'right' },
    ],
    rows: [
      { across: 'CÁ NHÂN' },
      ...Array.from({ length: count }, (_, n) => ({ cells: [String(n + 1), name, '87,50%'] })),
    ],
  };
}

export function letter(count = 1, name = 'Mẫu Ba'): OfficialPaper {
  return {
    kind: 'submission_letter',
    head,
    title: { type: 'Tờ trình', about: 'Về việc đề nghị khen thưởng năm 2024' },
    addressees: { label: 'Kính gửi:', names: ['Chủ tịch Ủy ban nhân dân huyện Đức Thọ'] },
    bases: ['Căn cứ Luật Thi đua, khen thưởng', 'Căn cứ Kế hoạch số 29/KH-UBND.'],
    proposal: ['Ủy ban nhân dân xã kính đề nghị:'],
    list: listOf(count, name),
    closing: ['(Có biên bản kèm theo)', 'Kính đề nghị xem xét, quyết định.'],
    recipients,
    signature: deputy,
  };
}

export function report(): OfficialPaper {
  return {
    kind: 'month_report',
    head: { ...head, number: 'Số:     /BC-UBND' },
    title: { type: 'Báo cáo', about: 'Kết quả tháng 6 năm 2024' },
    bases: [],
    opening: ['Kết quả như sau:'],
    parts: [
      {
        heading: 'I. KẾT QUẢ',
        sections: [{ heading: '1. Kinh tế', paragraphs: ['- Đàn lợn: đạt 790 con.'] }],
      },
      {
        heading: 'II. TỒN TẠI',
        sections: [{ heading: null, paragraphs: [], blanks: ['Nguyên nhân:', ''] }],
      },
    ],
    closing: ['Trên đây là báo cáo tháng 6.'],
    recipients,
    signature: deputy,
    appendices: [
      {
        label: 'Phụ lục',
        title: 'Các chỉ tiêu',
        reference: '(Kèm theo Báo cáo)',
        table: listOf(46, 'Sản lượng thóc'),
      },
    ],
  };
}

export function minutesPaper(): OfficialPaper {
  const signature = (line: string, name: string): Signature => ({
    lines: [line],
    note: null,
    name,
  });
  return {
    kind: 'minutes',
    head: {
      ...head,
      superior: ['Ủy ban nhân dân', 'xã Tùng Ảnh'],
      issuer: ['Hội đồng', 'Thi đua - Khen thưởng'],
      number: 'Số:     /BB-HĐTĐKT',
      dated: null,
    },
    title: { type: 'Biên bản', about: 'Họp Hội đồng' },
    parts: [{ heading: 'I. THỜI GIAN', sections: [{ heading: null, paragraphs: ['14 giờ 00.'] }] }],
    closing: ['Cuộc họp kết thúc lúc 16 giờ 30 cùng ngày.'],
    secretary: signature('Thư ký', 'Mẫu Thư Ký'),
    chair: signature('Chủ trì', 'Mẫu Chủ Tịch'),
    recipients,
  };
}

/** A hamlet's report: no number, and nobody above it but the commune. */
export function hamletReport(): OfficialPaper {
  const signs = (line: string): Signature => ({
    lines: [line],
    note: '(Ký, ghi rõ họ tên)',
    name: null,
  });
  return {
    kind: 'merit_report',
    head: {
      ...head,
      superior: ['Ủy ban nhân dân', 'xã Tùng Ảnh'],
      issuer: ['Thôn 3'],
      number: null,
    },
    title: { type: 'Báo cáo thành tích', about: 'Đề nghị tặng Giấy khen' },
    parts: [
      {
        heading: 'I. SƠ LƯỢC LÝ LỊCH',
        sections: [
          {
            heading: null,
            paragraphs: ['- Họ và tên: Mẫu Ba'],
            blanks: ['- Ngày, tháng, năm sinh:'],
          },
        ],
      },
    ],
    closing: ['Mẫu Ba cam đoan.'],
    left: signs('Trưởng thôn'),
    right: signs('Người báo cáo'),
  };
}
