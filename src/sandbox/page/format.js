const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const time = new Intl.DateTimeFormat('vi-VN', { ...zone, hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('vi-VN', { ...zone, weekday: 'long' });
const date = new Intl.DateTimeFormat('vi-VN', {
  ...zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** 24-hour time in Viet Nam, of milliseconds since the epoch. */
export function showTime(milliseconds) {
  return time.format(milliseconds);
}

/** As in «Thứ Hai, 17/06/2024». */
export function showDay(milliseconds) {
  const name = weekday
    .format(milliseconds)
    .replace(/(?<=^| )\p{L}/gu, (letter) => letter.toUpperCase());
  return `${name === 'Chủ Nhật' ? 'Chủ nhật' : name}, ${date.format(milliseconds)}`;
}

export function showSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  const isLarge = bytes >= 1024 * 1024;
  const number = bytes / (isLarge ? 1024 * 1024 : 1024);
  return `${number.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${isLarge ? 'MB' : 'KB'}`;
}
