import { commune, type Phone } from '../scene.ts';

/** An officer at their phone, in June, with the plan of 2024 in force. */
export async function anOffice(options: Parameters<typeof commune>[0] = {}) {
  const made = await commune({ now: '2024-07-05T09:00', ...options });
  const officer = made.driver.chat(made.enrolled({ name: 'Mẫu Cán Bộ', role: 'officer' }));
  return { made, officer };
}

/** The workbook that `/kehoach` sends. */
export async function downloaded(officer: Phone): Promise<Uint8Array> {
  await officer.say('/kehoach');
  await officer.press('📥 Tải tệp Excel');
  return officer.document()?.bytes ?? new Uint8Array();
}
