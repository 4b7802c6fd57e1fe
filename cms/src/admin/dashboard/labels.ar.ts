import { coverageLabels } from '@mithaq/domain/catalogue/coverage.ar';
import type { CoverageState } from '@mithaq/domain/catalogue/coverage';
import { disclosureLabels } from '@mithaq/domain/catalogue/disclosure-coverage.ar';
import type { DisclosureState } from '@mithaq/domain/catalogue/disclosure-coverage';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import { countedInLatin } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Words } from '../../payload/fields/labelled.ts';
import { daySentence } from '../../versions/endpoints/day-sentence.ar.ts';
import { inLanguage } from '../labels.ar.ts';

export const dashboardWords = {
  welcome: { ar: 'أهلًا بك', en: 'Welcome' },
  platform: { ar: 'كل الجمعيات', en: 'All associations' },
  waiting: { ar: 'ما ينتظرك', en: 'Waiting for you' },
  nothingWaits: { ar: 'لا شيء ينتظرك الآن.', en: 'Nothing waits for you.' },
  all: { ar: 'اعرضها كلها', en: 'Show all' },
  scheduledFor: { ar: 'يُنشر تلقائيًا يوم', en: 'Published by itself on' },
  withBeneficiary: { ar: 'بانتظار استكمال البيانات من أصحابها', en: 'Waiting for the beneficiary' },
  untold: { ar: 'لم يُبلَّغوا بعد، ويلزم الاتصال بهم', en: 'Not told yet: to call' },
  dataRights: { ar: 'طلبات بشأن البيانات لم يُجَب عنها بعد', en: 'Data rights to answer' },
  dueOn: { ar: 'آخر يوم للرد', en: 'Due on' },
  undelivered: { ar: 'رسائل بريد لم تصل إلى أصحابها', en: 'E-mails that reached nobody' },
  unattended: {
    ar: 'تستقبل الطلبات ولا يوجد فيها حساب لموظف علاقات المستفيدين، فلا أحد يعالج ما يصلها. ليضف مدير المنصة حسابًا له:',
    en: 'These associations take requests and have no beneficiary relations officer, so nobody handles them:',
  },
  floorNote: {
    ar: 'تُحسب الأيام من استلام الطلب. تذكر السياسات حدًّا أدنى لموعد القرار ولا تذكر مهلة، فلا يُعد الطلب متأخرًا بمضيّه.',
    en: 'Days since the request came. The policies print a floor for the decision and no deadline.',
  },
  overview: { ar: 'الطلبات بحسب حالتها', en: 'Requests by state' },
  noRequests: { ar: 'لم يصل أي طلب بعد.', en: 'No request has come yet.' },
  overdue: { ar: 'فات موعد مراجعتها', en: 'Review is overdue' },
  nothingOverdue: { ar: 'لا سياسة فات موعد مراجعتها.', en: 'No review is overdue.' },
  reviewBy: { ar: 'كانت مراجعتها قبل', en: 'Was to be reviewed by' },
  published: { ar: 'آخر ما نُشر', en: 'Published lately' },
  nothingPublished: { ar: 'لم يُنشر شيء بعد.', en: 'Nothing has been published yet.' },
  fromFiles: {
    ar: 'أضف سياسات من ملفاتها (Word أو PDF أو صور)',
    en: 'Add policies from their files (Word, PDF, scans)',
  },
  coverage: { ar: 'السياسات التي تتوقعها الجهة المشرفة', en: 'Policies that the regulator expects' },
  of: { ar: 'من', en: 'of' },
  inForceOf: { ar: 'سارية', en: 'in force' },
  start: { ar: 'ابدأ إعدادها', en: 'Start it' },
  goOn: { ar: 'تابع إعدادها', en: 'Go on with it' },
  open: { ar: 'افتحها', en: 'Open it' },
  publishHere: { ar: 'انشر وثيقته هنا', en: 'Publish its document here' },
  record: { ar: 'سجّل نشره', en: 'Record its publication' },
  openDisclosure: { ar: 'افتحه', en: 'Open it' },
  publishedOf: { ar: 'منشورة', en: 'published' },
  disclosures: { ar: 'إفصاحات تُنشر في غير السياسات', en: 'Disclosures outside the policies' },
  disclosuresHint: {
    ar: 'تُنشر وثائقها هنا ببصمتها، أو يسجّل أمين المجلس أين نُشرت في موقع آخر، ومتى يحين تحديثها.',
    en: 'Their documents are published here, or the board secretary records where else, and until when.',
  },
  edition: { ar: 'طبعة المعايير', en: 'Edition' },
  associations: { ar: 'الجمعيات', en: 'Associations' },
  associationName: { ar: 'الجمعية', en: 'Association' },
  inForce: { ar: 'سارية', en: 'In force' },
  inPreparation: { ar: 'قيد الإعداد', en: 'In preparation' },
  moreAssociations: { ar: 'اعرض كل الجمعيات', en: 'Show all associations' },
} as const satisfies Readonly<Record<string, Words>>;

export const requestStateName = (state: RequestState, language: string): string =>
  language === 'en' ? state.replaceAll('-', ' ') : requestStateWords[state].label;

export const coverageName = (state: CoverageState, language: string): string =>
  language === 'en' ? state.replaceAll('-', ' ') : coverageLabels[state];

const arabicDays = (days: number): string => {
  if (days <= 0) return 'وصل اليوم';
  if (days === 1) return 'منذ أمس';
  return `منذ ${countedInLatin(days, countedNouns.day, 'genitive')}`;
};

/** Returns a day of the dashboard, `2027-01-01`, in both calendars. */
export const dayInWords = (day: string, language: string): string =>
  language === 'en' ? day : daySentence(day);

/** Returns the waiting time of a request in words. */
export const waitedFor = (days: number, language: string): string =>
  language === 'en' ? `${String(days)} days` : arabicDays(days);

export const disclosureName = (state: DisclosureState, language: string): string =>
  language === 'en' ? state : disclosureLabels[state];

/** Returns «3 سارية، 2 قيد الإعداد، 20 غير موجودة، من 25»: the text alternative of the picture. */
export const coverageSentence = (
  counts: readonly { readonly name: string; readonly count: number }[],
  total: number,
  language: string,
): string => {
  const parts = counts.map(({ name, count }) => `${name}: ${String(count)}`);
  return `${parts.join(language === 'en' ? ', ' : '، ')} (${inLanguage(dashboardWords.of, language)} ${String(total)})`;
};
