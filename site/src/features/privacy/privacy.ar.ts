import {
  countryOfRegion,
  isOutsideTheKingdom,
  type ProcessingPlace,
} from '@mithaq/domain/operations/processing-place';
import { counted } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';
import type { Numerals } from '../../look/numerals.ts';

/** Words of the page that says what becomes of people's data. */
export const privacyWords = {
  title: 'بياناتك وحقوقك',
  link: 'الخصوصية',
  lead: (association: string) =>
    `هنا تقرأ ما تفعله ${association} بما تكتبه لها في هذا الموقع، وما لك من حق فيه.`,
  controller: 'المسؤول عن بياناتك',
  controllerText: (association: string) =>
    `${association} هي المسؤولة عن بياناتك، وهي التي تقرر لماذا تُعالَج وكيف. يستقبل هذا الموقع ما تكتبه ويسلّمه إليها، ولا يستعمله لغرض آخر.`,
  keeping: 'مدة حفظ بياناتك',
  keepingLead: 'تُحسب المدة من يوم انتهاء الطلب، ثم تُتلف البيانات من تلقاء نفسها:',
  financial: 'تُحسب مدة سجل الخدمات من يوم تقديم الخدمة، لأنه سجل مالي.',
  stays: 'بعد الإتلاف يبقى رقم الطلب ويوم انتهائه ويوم إتلافه، لا غير.',
  backups: (kept: number, numerals: Numerals) =>
    `قد تبقى نسخة احتياطية مما أُتلف مدة لا تتجاوز ${counted(kept, numerals(kept), countedNouns.day, 'accusative')}، ثم تُحذف. لا يقرؤها أحد إلا لاستعادة الخدمة بعد عطل، وما أُتلف لا يُعاد إلى العمل.`,
  place: 'مكان معالجتها',
  noPlace: 'هذه نسخة للتجربة، وبياناتها في الجهاز الذي يشغّلها.',
  stored: (region: string) => `تُحفظ بياناتك وتُعالَج في ${countryOfRegion(region)}.`,
  mailed: (region: string) => `وتُرسل رسائل البريد من ${countryOfRegion(region)}.`,
  outside: 'وهذا نقل للبيانات إلى خارج المملكة، تُسأل عنه الجمعية.',
  edges: 'وتمر الصفحات والنماذج في طريقها بخوادم قريبة منك، قد تكون في بلد آخر، ولا تحفظ ما تكتبه.',
  rights: 'حقوقك',
  rightsList: [
    'أن تعرف ما لدى الجمعية من بياناتك، ولماذا تعالجها.',
    'أن تحصل على نسخة منها، وتأخذها بنفسك من صفحة المتابعة.',
    'أن تطلب تصحيحها أو إكمالها.',
    'أن تطلب إتلافها إذا لم تعد إليها حاجة، ما لم يوجب نظام حفظها.',
    'أن تسحب موافقتك، فتتوقف دراسة طلبك.',
  ],
  rightsHow:
    'اطلب ذلك من صفحة متابعة الطلب برقمك ورمزك، أو تواصل مع الجمعية. ترد عليك خلال ثلاثين يومًا، ولها أن تمدّد هذه المهلة مرة واحدة ثلاثين يومًا أخرى إن أخبرتك بالسبب قبل انقضائها.',
  toTracking: 'افتح صفحة المتابعة',
  withdraw: 'كيف تسحب موافقتك',
  complain: 'الجهة التي تشتكي إليها',
  complainText:
    'إن لم ترضَ عن الرد فاكتب إلى الجمعية أولًا، ولك أن تشتكي إلى الهيئة السعودية للبيانات والذكاء الاصطناعي (سدايا)، وهي الجهة المشرفة على نظام حماية البيانات الشخصية.',
  complainLink: 'منصة حوكمة البيانات الوطنية',
  policy: 'سياسة خصوصية البيانات',
  policyText: 'نص السياسة التي اعتمدها مجلس الإدارة:',
  noPolicy: 'لم تنشر الجمعية سياسة خصوصية البيانات في هذا السجل بعد. هذه الصفحة هي ما تلتزم به هنا.',
} as const;

/** Address of the authority's platform for the protection of personal data. */
export const AUTHORITY_ADDRESS = 'https://dgp.sdaia.gov.sa/';

/** Returns where data are processed, sentence by sentence, as the stage declares it. */
export const placeSentences = ({ region, mailRegion }: ProcessingPlace): string[] => {
  if (region === undefined) return [privacyWords.noPlace];
  const mail = mailRegion === undefined || mailRegion === region ? [] : [privacyWords.mailed(mailRegion)];
  const leaves = [region, ...(mailRegion === undefined ? [] : [mailRegion])].some(isOutsideTheKingdom);
  return [
    privacyWords.stored(region),
    ...mail,
    ...(leaves ? [privacyWords.outside] : []),
    privacyWords.edges,
  ];
};
