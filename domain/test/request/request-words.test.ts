import { expect, test } from 'vitest';
import { readDeskSearch, wordsOfRequest } from '../../src/request/request-words.ts';

const found = (typed: string, request: { name: string; mobile: string }): boolean => {
  const search = readDeskSearch(typed);
  if (search.kind === 'mobile') return search.mobile === request.mobile;
  if (search.kind !== 'words') return false;
  const own = wordsOfRequest(request);
  return search.words.every(
    ({ words, mobiles }) =>
      words.some((start) => own.some((word) => word.startsWith(start))) ||
      mobiles.some((start) => request.mobile.startsWith(start)),
  );
};
const fatimah = { name: 'فاطمة بنت أحمد الزهراني', mobile: '+966501112222' };

test.each([
  'فاطمه',
  'الزهراني فاطمة',
  'أحمد',
  'احمد الزهرانى',
  'فَاطِمَة  الزهر',
  'فاطمــة',
  '0501112222',
  '+966 50 111 2222',
  '٠٥٠١١١٢٢٢٢',
  '966501112222',
  '2222',
  '٢٢٢٢',
  '111 2222',
  // The first digits, as an officer reads them from her telephone.
  '05011',
  '050111',
  '٠٥٠١١١',
  '5011',
  '050 111-2',
  '+96650111',
  '9665011',
  '00966 50111',
  '+966 (0)5011',
  'فاطمة 05011',
  '50111 الزهراني',
])('«%s» finds her', (typed) => {
  expect(found(typed, fatimah)).toBe(true);
});

test.each([
  ['عبدالله', 'عبد الله بن سعد'],
  ['عبد الله', 'عبدالله سعد'],
  ['عبد الرحمن القحطاني', 'عبدالرحمن القحطاني'],
  ['ابوبكر', 'أبو بكر صالح'],
  ['أبو بكر', 'أبوبكر صالح'],
  ['زهراني', 'فاطمة الزهراني'],
  ['الزهراني', 'فاطمة زهراني'],
  ['عبدالعزيز ال سعود', 'عبد العزيز آل سعود'],
  ['فاطمة 2222', 'فاطمة'],
  ['Ali', 'Ali Saleh'],
])('«%s» finds «%s», however its parts are joined', (typed, name) => {
  expect(found(typed, { ...fatimah, name })).toBe(true);
});

test.each([
  ['عبدالله', 'عبدالرحمن سعد'],
  ['عبد الله', 'سعد عبد الرحمن'],
  ['الزهراني', 'زهرة'],
])('«%s» does not find «%s»', (typed, name) => {
  expect(found(typed, { ...fatimah, name })).toBe(false);
});

test.each([
  'فاطمة الغامدي',
  '0501112223',
  '3333',
  'بنت محمد',
  // Digits of her mobile that are neither its beginning nor its end, or too few of the beginning.
  '0501113',
  '11122',
  '05012',
  '050',
  '501',
  '+96650',
  'فاطمة 05012',
])('«%s» does not find her', (typed) => {
  expect(found(typed, fatimah)).toBe(false);
});

test('a number of a request is read whole or by its beginning, and is no name and no mobile', () => {
  expect(readDeskSearch('رقم: 7k3m-9qpa')).toMatchObject({
    kind: 'words',
    words: [{}, { words: ['7k3m'] }, { words: ['9qpa'] }],
  });
  for (const name of ['Ali', 'Salem Khalil']) expect(readDeskSearch(name).kind).toBe('words');
  expect(readDeskSearch('7k3m-9qpa')).toEqual({ kind: 'reference', reference: '7K3M9QPA' });
});

test('a letter or two digits are too short to look for', () => {
  for (const typed of ['', ' ', 'ف', '12', '\u200f']) expect(readDeskSearch(typed).kind).toBe('too-short');
});
