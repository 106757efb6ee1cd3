import { describe, expect, it } from 'vitest';
import { isMistyped } from '../../../src/domain/exemplar/mistyped.ts';

describe('a name with a slip of the fingers', () => {
  it.each([
    ['the same', 'mau van hai', 'mau van hai', true],
    ['a letter more', 'mau van haii', 'mau van hai', true],
    ['a letter less at the front', 'au van hai', 'mau van hai', true],
    ['another letter', 'mau vam hai', 'mau van hai', true],
    ['another letter at the end', 'mau van ham', 'mau van hai', true],
    ['two letters swapped', 'mau vna hai', 'mau van hai', true],
    ['a space elsewhere', 'mauv an hai', 'mau van hai', true],
    ['two other letters side by side', 'mau xyn hai', 'mau van hai', false],
    ['two letters of which one has moved', 'mau vabc hai', 'mau vcab hai', false],
    ['a letter for the one before, and another', 'mau ab hai', 'mau ca hai', false],
    ['a letter for the one behind, and another', 'mau ba hai', 'mau ac hai', false],
    ['two letters swapped, and another', 'mau vna hoi', 'mau van hai', false],
    ['two letters more', 'mau van haiii', 'mau van hai', false],
    ['a name of six letters', 'mau hai', 'mau hoi', true],
    ['names of five: they are two', 'mau an', 'mau am', false],
    ['a name of five and one of six', 'mau an', 'mau anh', false],
    ['two slips in fifteen letters', 'mau nguyen thi hoa', 'mao nguyen thi hao', false],
    ['two slips in sixteen', 'mau nguyen thi hoan', 'mao nguyen thi hoam', true],
    ['two pairs swapped in sixteen', 'mau nguyen thi hoan', 'mua nguyen thi haon', true],
    ['two letters more in sixteen', 'mau nguyen thi hoan', 'mau nguyen thii hoann', true],
    ['three slips in sixteen', 'mau nguyen thi hoan', 'mao nguyem thi hoam', false],
    ['the letters in another order', 'mau van hai', 'hai mau van', false],
  ])('%s: «%s» and «%s»: %s', (_, one, other, expected) => {
    expect(isMistyped(one, other)).toBe(expected);
    expect(isMistyped(other, one)).toBe(expected);
  });
});
