import type { CountedNoun } from './counted.ts';

/** A masculine noun that takes its endings without a change of the stem. */
const masculine = (singular: string, plural: string): CountedNoun => ({
  gender: 'masculine',
  singular,
  accusative: `${singular}ًا`,
  dual: `${singular}ان`,
  dualOblique: `${singular}ين`,
  plural,
});

/** A feminine noun in «ة», whose ending is a plain «ت» before that of two. */
const feminine = (singular: `${string}ة`, plural: string): CountedNoun => ({
  gender: 'feminine',
  singular,
  accusative: singular,
  dual: `${singular.slice(0, -1)}تان`,
  dualOblique: `${singular.slice(0, -1)}تين`,
  plural,
});

/** Adjectives that follow a counted noun; the plural is that of things, which is a feminine singular. */
const adjectives = {
  other: {
    masculine: ['آخر', 'آخر', 'آخران', 'آخرين'],
    feminine: ['أخرى', 'أخرى', 'أخريان', 'أخريين'],
    plural: 'أخرى',
  },
  new: {
    masculine: ['جديد', 'جديدًا', 'جديدان', 'جديدين'],
    feminine: ['جديدة', 'جديدة', 'جديدتان', 'جديدتين'],
    plural: 'جديدة',
  },
  inForce: {
    masculine: ['سارٍ', 'ساريًا', 'ساريان', 'ساريين'],
    feminine: ['سارية', 'سارية', 'ساريتان', 'ساريتين'],
    plural: 'سارية',
  },
  open: {
    masculine: ['مفتوح', 'مفتوحًا', 'مفتوحان', 'مفتوحين'],
    feminine: ['مفتوحة', 'مفتوحة', 'مفتوحتان', 'مفتوحتين'],
    plural: 'مفتوحة',
  },
} as const;

const qualified = (noun: CountedNoun, adjective: keyof typeof adjectives): CountedNoun => {
  const { plural, ...genders } = adjectives[adjective];
  const [singular, accusative, dual, dualOblique] = genders[noun.gender];
  return {
    gender: noun.gender,
    singular: `${noun.singular} ${singular}`,
    accusative: `${noun.accusative} ${accusative}`,
    dual: `${noun.dual} ${dual}`,
    dualOblique: `${noun.dualOblique} ${dualOblique}`,
    plural: `${noun.plural} ${plural}`,
    ...(adjective === 'other' ? { saysOne: true } : {}),
  };
};

const association = feminine('جمعية', 'جمعيات');
const change = masculine('تغيير', 'تغييرات');
const comment = masculine('تعليق', 'تعليقات');
const document = feminine('وثيقة', 'وثائق');
const place = masculine('موضع', 'مواضع');
const policy = feminine('سياسة', 'سياسات');
const request = masculine('طلب', 'طلبات');

/** Nouns that are counted in pages, e-mails, documents and the admin, in one place for all of them. */
export const countedNouns = {
  answer: masculine('جواب', 'أجوبة'),
  association,
  change,
  clause: masculine('بند', 'بنود'),
  comment,
  openComment: qualified(comment, 'open'),
  day: masculine('يوم', 'أيام'),
  document,
  file: masculine('ملف', 'ملفات'),
  hour: feminine('ساعة', 'ساعات'),
  letter: masculine('حرف', 'أحرف'),
  level: {
    gender: 'masculine',
    singular: 'مستوى',
    accusative: 'مستوى',
    dual: 'مستويان',
    dualOblique: 'مستويين',
    plural: 'مستويات',
  },
  line: masculine('سطر', 'أسطر'),
  message: feminine('رسالة', 'رسائل'),
  minute: feminine('دقيقة', 'دقائق'),
  month: masculine('شهر', 'أشهر'),
  newRequest: qualified(request, 'new'),
  otherChange: qualified(change, 'other'),
  otherDocument: qualified(document, 'other'),
  otherPlace: qualified(place, 'other'),
  otherPolicy: qualified(policy, 'other'),
  page: feminine('صفحة', 'صفحات'),
  paper: masculine('مستند', 'مستندات'),
  place,
  policy,
  policyInForce: qualified(policy, 'inForce'),
  remark: feminine('ملحوظة', 'ملحوظات'),
  request,
  row: masculine('صف', 'صفوف'),
  table: masculine('جدول', 'جداول'),
  time: feminine('مرة', 'مرات'),
  year: feminine('سنة', 'سنوات'),
} as const satisfies Readonly<Record<string, CountedNoun>>;
