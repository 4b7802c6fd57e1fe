import type { DeliveryOf } from '@mithaq/domain/contracts/cms-service-api';
import type { VersionNotice } from '@mithaq/domain/delivery/version-notices';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import { chooseEmails } from './choose-emails.ar.ts';
import type { Block } from './blocks.ts';

type Notice = DeliveryOf<VersionNotice>;

interface NoticeWords {
  readonly subject: string;
  /** Sentence before the list. It does not name the association, which the sender's name does where it may be named. */
  readonly lead: string;
}

/** The words of an e-mail about one policy, and about several: «ما يأتي من السياسات» is right for two as well. */
const words: Readonly<Record<VersionNotice, { readonly one: NoticeWords; readonly many: NoticeWords }>> = {
  'review-requested': {
    one: {
      subject: 'سياسة تنتظر مراجعتك',
      lead: 'أُرسلت للمراجعة السياسة الآتية، ويمكنك الآن إبداء ملاحظاتك عليها:',
    },
    many: {
      subject: 'سياسات تنتظر مراجعتك',
      lead: 'أُرسل للمراجعة ما يأتي من السياسات، ويمكنك الآن إبداء ملاحظاتك عليها:',
    },
  },
  'version-returned': {
    one: {
      subject: 'أُعيدت سياسة إلى المسودة',
      lead: 'أُعيدت إلى المسودة السياسة الآتية، ومعها سبب إعادتها:',
    },
    many: {
      subject: 'أُعيدت سياسات إلى المسودة',
      lead: 'أُعيد إلى المسودة ما يأتي من السياسات، ومع كل منها سبب إعادتها:',
    },
  },
  'version-approved': {
    one: {
      subject: 'سُجّل اعتماد سياسة',
      lead: 'سُجّل اعتماد مجلس الإدارة للسياسة الآتية:',
    },
    many: {
      subject: 'سُجّل اعتماد سياسات',
      lead: 'سُجّل اعتماد مجلس الإدارة لما يأتي من السياسات:',
    },
  },
  'version-published': {
    one: {
      subject: 'نُشرت سياسة',
      lead: 'نُشرت للزوار السياسة الآتية، وهي السارية الآن:',
    },
    many: {
      subject: 'نُشرت سياسات',
      lead: 'نُشر للزوار ما يأتي من السياسات، وهي السارية الآن:',
    },
  },
  'review-waiting': {
    one: {
      subject: 'سياسة تنتظر المراجعة منذ أسبوع أو أكثر',
      lead: 'مضى أسبوع أو أكثر على إرسال السياسة الآتية للمراجعة، وما زالت تنتظر:',
    },
    many: {
      subject: 'سياسات تنتظر المراجعة منذ أسبوع أو أكثر',
      lead: 'مضى أسبوع أو أكثر على إرسال ما يأتي من السياسات للمراجعة، وما زالت تنتظر:',
    },
  },
  'publication-waiting': {
    one: {
      subject: 'سياسة حلّ موعد نشرها ولم تُنشر',
      lead: 'حلّ موعد نشر السياسة الآتية، ولم تُنشر:',
    },
    many: {
      subject: 'سياسات حلّ موعد نشرها ولم تُنشر',
      lead: 'حلّ موعد نشر ما يأتي من السياسات، ولم تُنشر:',
    },
  },
};

/** The next step, after the list, for one policy and for several. */
const nextStep: Readonly<Record<VersionNotice, { readonly one: string; readonly many: string }>> = {
  'review-requested': {
    one: 'افتح صفحة السياسة من الرابط، واكتب تعليقك بجانب البند الذي يخصه.',
    many: 'افتح صفحة كل سياسة من رابطها، واكتب تعليقك بجانب البند الذي يخصه.',
  },
  'version-returned': {
    one: 'عدّل النص بما يعالج السبب، ثم أرسله للمراجعة من جديد.',
    many: 'عدّل كل نص بما يعالج سبب إعادته، ثم أرسله للمراجعة من جديد.',
  },
  'version-approved': {
    one: 'لا يراها الزوار قبل نشرها من صفحتها في لوحة الإدارة، أو في موعدها إن جُدولت. وإن سُجّل اعتمادها خطأً فأعدها إلى المسودة من صفحتها قبل ذلك.',
    many: 'لا يراها الزوار قبل نشرها من صفحة «عدة سياسات معًا» في لوحة الإدارة، أو في موعدها إن جُدولت. وما سُجّل اعتماده خطأً فأعده إلى المسودة من صفحته قبل ذلك.',
  },
  'version-published': {
    one: 'افتح صفحتها لترى عنوانها في موقع الجمعية وملفها. ولا يُعدَّل إصدار بعد نشره: إن لزم تغيير فابدأ إصدارًا جديدًا من نصه.',
    many: 'افتح صفحة كل منها لترى عنوانها في موقع الجمعية وملفها. ولا يُعدَّل إصدار بعد نشره: إن لزم تغيير فابدأ إصدارًا جديدًا من نصه.',
  },
  'review-waiting': {
    one: 'إن كانت لديك ملاحظات فاكتبها بجانب البنود. وبعد المراجعة يسجّل أمين المجلس اعتماد السياسة أو يعيدها إلى المسودة.',
    many: 'إن كانت لديك ملاحظات فاكتبها بجانب البنود. وبعد المراجعة يسجّل أمين المجلس اعتماد كل منها أو يعيدها إلى المسودة.',
  },
  'publication-waiting': {
    one: 'افتح صفحة السياسة لترى ما يمنع نشرها، ثم عالجه وانشرها، أو تراجع عن جدولتها.',
    many: 'افتح صفحة كل سياسة لترى ما يمنع نشرها، ثم عالجه وانشرها، أو تراجع عن جدولتها.',
  },
};

const adminPage = (cmsUrl: string, version: string): string =>
  `${cmsUrl}/admin/collections/policy-versions/${encodeURIComponent(version)}`;

/** Says how many are not listed: «وسياسة أخرى»، «وسياستان أخريان»، «و5 سياسات أخرى»، «و12 سياسة أخرى». */
const others = (count: number): string => {
  const found = count === 2 ? 'تجدهما' : 'تجدها';
  return `و${countedInLatin(count, countedNouns.otherPolicy)} ${found} في لوحة الإدارة.`;
};

const reasonOf = (reason: string): Block[] =>
  reason
    .split(/\n+/u)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({ kind: 'paragraph', text: index === 0 ? `سبب الإعادة: ${line}` : line }));

const listed = (delivery: Notice, cmsUrl: string): Block[] => {
  const link = ({ id, title }: { readonly id: string; readonly title: string }): Block => ({
    kind: 'link',
    label: title,
    address: adminPage(cmsUrl, id),
  });
  const blocks =
    delivery.kind === 'version-returned'
      ? delivery.versions.flatMap((version) => [link(version), ...reasonOf(version.reason)])
      : delivery.versions.map(link);
  return delivery.more === 0 ? blocks : [...blocks, { kind: 'paragraph', text: others(delivery.more) }];
};

const numberOf = ({ versions, more }: Notice): 'one' | 'many' =>
  versions.length + more === 1 ? 'one' : 'many';

const wordsOf = (delivery: Notice): NoticeWords => words[delivery.kind][numberOf(delivery)];

/** The subject names no policy and no person: it is read on locked screens and in lists of others. */
export const versionNoticeSubject = (delivery: Notice): string => wordsOf(delivery).subject;

export const versionNotice = (delivery: Notice, cmsUrl: string): Block[] => [
  { kind: 'paragraph', text: 'السلام عليكم ورحمة الله وبركاته،' },
  { kind: 'paragraph', text: wordsOf(delivery).lead },
  ...listed(delivery, cmsUrl),
  { kind: 'paragraph', text: nextStep[delivery.kind][numberOf(delivery)] },
  ...chooseEmails(cmsUrl),
];
