import { describe, expect, it } from 'vitest';
import { cityKey, cityPath, letterOf, OTHER_LETTER, sortedName } from '../../src/sector/name-order.ts';

describe('the letter of an association', () => {
  it.each([
    ['جمعية البر', 'ب'],
    ['الجمعية الخيرية بتبوك', 'ب'],
    ['جَمْعِيَّة إحسان', 'ا'],
    ['مؤسسة آل سعيد', 'ا'],
    ['جمعية ال', 'ا'],
    ['المكتبات المتخصصة', 'م'],
    ['جمعية الجمعيات', 'ج'],
    ['جمعية', 'ج'],
    ['جمعية «رسوخ» العلمية', 'ر'],
    ['Kafel', OTHER_LETTER],
    ['جمعية 30', OTHER_LETTER],
    ['', OTHER_LETTER],
  ])('of «%s» is %s', (name, letter) => {
    expect(letterOf(name)).toBe(letter);
  });

  it('leaves out general words at the beginning alone', () => {
    expect(sortedName('جمعية البر الخيرية')).toBe('بر الخيريه');
  });
});

describe('a city', () => {
  it('is one city however it is written', () => {
    const [one, ...others] = ['الرياض', 'مدينة الرياض', ' الرِّياض ', 'الرياض.'].map(cityKey);
    expect(others).toEqual([one, one, one]);
    expect(cityKey('مكة المكرمة')).toBe(cityKey('مكه  المكرمه'));
    expect(cityKey('تبوك')).not.toBe(one);
  });

  it('has an address of its words alone', () => {
    expect(cityPath('مدينة مكة المكرمة / العزيزية')).toBe('مكة-المكرمة-العزيزية');
    expect(cityPath('مدينة')).toBe('مدينة');
    expect(cityPath('؟؟')).toBe('');
  });
});
