import { fold } from '../../domain/fold.ts';
import { readYesNo } from '../../domain/yes-no.ts';

/** "Ừ", "tiếp tục": typed by those who do not see that the question is answered by a button. */
export function saysGoOn(text: string): boolean {
  const said = readYesNo(text);
  return said.kind === 'accept' ? said.yes : /^(?:lam )?tiep(?: tuc)?(?: di)?$/.test(fold(text));
}

/** "Gửi", "gửi báo cáo", in the review. */
export function saysSend(text: string): boolean {
  return /^(?:gui|send)(?: bao cao)?$/.test(fold(text));
}
