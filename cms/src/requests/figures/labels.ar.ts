import { FEWEST_REQUESTS } from '@mithaq/domain/request/request-figures';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

export const figureWords = {
  heading: { ar: 'الطلبات بالأرقام', en: 'Requests in figures' },
  lead: {
    ar: 'تُحسب الطلبات التي استُلمت في السنة المختارة، بحالتها اليوم.',
    en: 'Requests that came in the chosen year, by their state today.',
  },
  suppressed: {
    ar: `تُحسب الأشهر التي انقضت. وكل ما قلّ عن ${countedInLatin(FEWEST_REQUESTS, countedNouns.request, 'genitive')} يُجمع مع غيره، كيلا يُعرف صاحب طلب.`,
    en: `Months that are over are counted. Fewer than ${String(FEWEST_REQUESTS)} requests are counted together with others, so that nobody is recognised.`,
  },
  notYours: {
    ar: 'يطّلع على هذه الأرقام العاملون في الجمعية والمراجع.',
    en: 'Staff and the auditor of an association read these figures.',
  },
  none: { ar: 'لا أرقام تُعرض في هذه السنة.', en: 'No figures to show in this year.' },
  total: { ar: 'الطلبات', en: 'Requests' },
  untold: { ar: 'يلزم الاتصال بهم الآن لإبلاغهم', en: 'To be told by phone now' },
  acceptance: { ar: 'نسبة القبول مما صدر فيه قرار', en: 'Accepted of those decided' },
  accepted: { ar: 'مقبول', en: 'accepted' },
  rejected: { ar: 'مرفوض', en: 'rejected' },
  few: { ar: `أقل من ${String(FEWEST_REQUESTS)}`, en: `fewer than ${String(FEWEST_REQUESTS)}` },
  notShown: { ar: 'لا تُعرض لقلّة العدد', en: 'not shown, too few' },
  undecided: { ar: 'لم يصدر قرار', en: 'nothing decided' },
  months: { ar: 'بحسب الشهر', en: 'By month' },
  states: { ar: 'بحسب الحالة', en: 'By state' },
  kinds: { ar: 'بحسب النوع', en: 'By kind' },
  services: { ar: 'بحسب الخدمة', en: 'By service' },
  cities: { ar: 'بحسب المدينة', en: 'By city' },
  channels: { ar: 'بحسب القناة', en: 'By channel' },
  steps: { ar: 'الوقت في كل خطوة', en: 'Time in each step' },
  stepsLead: {
    ar: 'أيام من دخول الطلب الخطوة إلى خروجه منها، لما بدأ وانتهى في هذه السنة.',
    en: 'Days from entering a step to leaving it, where both were in this year.',
  },
  newestMoves: {
    ar: 'حُسب الوقت من أحدث الخطوات لكثرتها.',
    en: 'The newest moves alone are counted: there are very many.',
  },
  name: { ar: 'البيان', en: 'Name' },
  count: { ar: 'العدد', en: 'Number' },
  picture: { ar: 'بالرسم', en: 'Picture' },
  pictureOfMedian: { ar: 'الوسيط بالرسم', en: 'Median as a picture' },
  stays: { ar: 'عدد المرات', en: 'Times' },
  median: { ar: 'الوسيط (أيام)', en: 'Median (days)' },
  most: { ar: 'تسعة من كل عشرة في (أيام)', en: 'Nine of ten within (days)' },
  others: { ar: 'غير ذلك', en: 'Others' },
  form: { ar: 'النموذج في الموقع', en: 'Form on the site' },
  gregorian: { ar: 'بالسنة الميلادية', en: 'Gregorian year' },
  hijri: { ar: 'بالسنة الهجرية', en: 'Hijri year' },
  yearBefore: { ar: 'السنة السابقة', en: 'Year before' },
  yearAfter: { ar: 'السنة التالية', en: 'Year after' },
  takeFigures: { ar: 'نزّل هذه الأرقام (CSV)', en: 'Download these figures (CSV)' },
  takeRows: { ar: 'نزّل طلبات الشهر (CSV)', en: 'Download the month’s requests (CSV)' },
  recorded: {
    ar: 'كل تنزيل يُسجَّل باسم من نزّل، ويقرؤه المراجع.',
    en: 'Each download is recorded with the name of the person, for the auditor.',
  },
} as const;

export const figureColumns = {
  part: 'القسم',
  name: 'البيان',
  count: 'العدد',
  median: 'الوسيط (أيام)',
  most: 'تسعة من كل عشرة في (أيام)',
} as const;

export const rowColumns = {
  reference: 'الرقم المرجعي',
  acceptedAt: 'وقت الاستلام (الرياض)',
  kind: 'النوع',
  state: 'الحالة',
  closedFrom: 'أُغلق من',
  service: 'الخدمة',
  city: 'المدينة',
  channel: 'القناة',
  decidedOn: 'يوم القرار',
  notifiedOn: 'يوم الإبلاغ',
} as const;

export const messages = {
  malformed: 'تعذّر فهم الطلب. حدّث الصفحة وأعد المحاولة.',
  notYours: 'تنزيل هذا الجدول ليس من صلاحيات دورك.',
  tooMany: 'في هذا الشهر طلبات أكثر مما يسعه جدول واحد. نزّل الأرقام بدل الطلبات.',
} as const;
