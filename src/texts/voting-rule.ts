import { type Setting, shareText, type VotingRule } from '../domain/council.ts';
import type { Voting } from '../domain/plan/schema.ts';
import type { Texts } from './texts.ts';

/** What a setting of a voting rule is about: "Hình thức biểu quyết". */
export function settingName(texts: Texts, setting: Setting): string {
  return texts.plain('voting-setting', { setting });
}

/** The value of a setting in words; null: the commune has not set it. */
export function settingText(texts: Texts, setting: Setting, value: Voting[Setting]): string {
  if (value === null) return texts.plain('voting-not-set');
  if (typeof value === 'object') return shareText(value);
  return texts.plain('voting-value', { value: `${setting}-${value}` });
}

/** The whole rule as it is quoted beside a result; plain text. */
export function ruleText(texts: Texts, rule: VotingRule): string {
  const said = (setting: 'base' | 'recused' | 'opinions' | 'tie') =>
    decapitalised(settingText(texts, setting, rule[setting]));
  return texts.plain('voting-rule', {
    ballot: settingText(texts, 'ballot', rule.ballot),
    comparison: rule.comparison,
    threshold: shareText(rule.threshold),
    base: said('base'),
    quorum: shareText(rule.quorum),
    recused: said('recused'),
    opinions: said('opinions'),
    tie: said('tie'),
  });
}

/** Within a sentence. */
function decapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
