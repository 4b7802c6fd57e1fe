import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { PublicState } from '@mithaq/domain/register/public-state';

/** Words of the page that answers «is this the version in force?». */
export const proofWords = {
  title: 'هل هذا هو الإصدار الساري؟',
  lead: 'اكتب البصمة المطبوعة في آخر الوثيقة، أو رقم إصدارها، أو امسح رمزها بجوالك.',
  platformLead:
    'اكتب البصمة المطبوعة في آخر الوثيقة، أو امسح رمزها بجوالك. ورقم الإصدار تبحث عنه في موقع الجمعية نفسها.',
  label: 'البصمة أو رقم الإصدار',
  platformLabel: 'البصمة',
  hint: 'تكفي أول 16 خانة من البصمة، مثل \u20663f2a 9c01 77be 04d8\u2069. والمسافات لا تضر.',
  platformHint: 'البصمة 64 خانة من الأرقام والحروف اللاتينية. والمسافات لا تضر.',
  button: 'تحقّق',
  link: 'تحقّق من نسخة لديك',
  empty: 'اكتب البصمة أو رقم الإصدار أولًا.',
  tooLong: (limit: number) =>
    `ما كتبته أطول من أي بصمة أو رقم إصدار، فأقصاهما ${countedInLatin(limit, countedNouns.letter)}. انقل البصمة أو الرقم وحده.`,
  notAHash: 'هذه ليست بصمة كاملة. انقل الخانات كلها كما طُبعت.',
  verdict: {
    'in-force': 'نعم، هذا هو الإصدار الساري.',
    superseded: 'لا، حلّ محل هذا الإصدار إصدار أحدث.',
    withdrawn: 'لا، هذه الوثيقة ملغاة ولا يُعمل بها.',
    'published-in-error': 'لا، نُشر هذا النص خطأً ثم سُحب، فلا تستند إليه.',
  } satisfies Record<PublicState, string>,
  demonstration: 'اعتماد هذا الإصدار أُدخل لتجربة المنصة، ولم يصدر عن مجلس إدارة الجمعية.',
  document: 'الوثيقة',
  version: 'الإصدار',
  issueNumber: 'رقم الإصدار المطبوع',
  publishedOn: 'نُشر في',
  until: 'انتهى العمل به في',
  hash: 'البصمة',
  read: 'اقرأ هذا الإصدار',
  readInForce: 'اقرأ الإصدار الساري',
  unknownTitle: 'لا نعرف هذه النسخة',
  unknownHash: (name: string) =>
    `لا يوجد في سجل ${name} ملف بهذه البصمة. راجع الخانات التي كتبتها؛ فإن كانت صحيحة فالنسخة التي لديك ليست مما نُشر هنا.`,
  unknownNumber: (name: string) =>
    `لا يوجد في سجل ${name} إصدار بهذا الرقم. راجع الرقم كما طُبع على غلاف الوثيقة أو في رأس صفحاتها.`,
  unknownAnywhere:
    'لا يوجد في السجل ملف بهذه البصمة. راجع الخانات التي كتبتها؛ فإن كانت صحيحة فالنسخة التي لديك ليست مما نُشر هنا.',
  several: 'أكثر من إصدار يحمل هذا الرقم',
  selfTitle: 'تحقّق بنفسك',
  selfText:
    'للمختصين: نزّل ملف الإصدار واحسب بصمته (SHA‑256) على جهازك. إذا طابقت البصمة المكتوبة هنا فلم يتغيّر في الملف حرف واحد منذ نُشر.',
  file: 'ملف الإصدار كما هو في السجل',
} as const;
