import { fold } from '../../domain/fold.ts';

/** What one unit wrote in part C, parted into what hinders it and what it asks for. */
export type PartedRemark = {
  readonly difficulties: string | null;
  readonly proposals: string | null;
};

/** A sentence that asks for something says so: "Đề nghị xã…", "Kiến nghị…". */
const ASKS = /\b(de nghi|kien nghi|de xuat|mong|xin)\b/;

/** "Không", typed where a button says the same, is no difficulty. */
const NOTHING = /^(khong|khong co|khong co gi|no)[.!]*$/;

export function partedRemark(text: string): PartedRemark {
  if (NOTHING.test(fold(text))) return { difficulties: null, proposals: null };
  const sentences = text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const asks = (sentence: string) => ASKS.test(fold(sentence));
  return {
    difficulties: joined(sentences.filter((sentence) => !asks(sentence))),
    proposals: joined(sentences.filter(asks)),
  };
}

function joined(sentences: readonly string[]): string | null {
  return sentences.length === 0 ? null : sentences.join(' ');
}
