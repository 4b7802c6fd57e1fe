import { counted } from '@mithaq/domain/text/counted';
import { countedNouns } from '@mithaq/domain/text/counted-nouns.ar';

/** Words of the search pages and of the search field. */
export const searchWords = {
  title: 'البحث في السياسات',
  titleFor: (query: string) => `نتائج البحث عن: ${query}`,
  associationLead: (name: string) => `ابحث في نص السياسات السارية التي نشرتها ${name}، وفي عناوين إفصاحاتها.`,
  platformLead: 'ابحث في نص السياسات السارية لكل الجمعيات، وفي عناوين إفصاحاتها.',
  label: 'ابحث في السياسات',
  field: 'كلمات البحث',
  hint: 'لا فرق بين أ وإ وا، ولا بين ة وه، ولا أثر للتشكيل. ضع العبارة بين علامتي تنصيص «» لتجدها كما هي.',
  button: 'ابحث',
  inAssociation: 'الجمعية',
  everyAssociation: 'كل الجمعيات',
  empty: 'اكتب كلمة أو أكثر، ثم اضغط «ابحث».',
  unreadable: 'لم نجد فيما كتبته كلمة نبحث عنها. اكتب كلمة من حروف أو أرقام.',
  cut: (limit: number, numeral: string) =>
    `نأخذ من عبارتك أول ${counted(limit, numeral, countedNouns.letter, 'genitive')}، وقد اختصرناها.`,
  found: (hits: number, hitsNumeral: string, policies: number, policiesNumeral: string) =>
    `وجدنا ${counted(hits, hitsNumeral, countedNouns.place, 'accusative')} في ${counted(policies, policiesNumeral, countedNouns.document, 'genitive')}`,
  foundIn: (hits: number, hitsNumeral: string, count: number, numeral: string) =>
    `وجدنا ${counted(hits, hitsNumeral, countedNouns.place, 'accusative')} في وثائق ${counted(count, numeral, countedNouns.association, 'genitive')}`,
  any: 'لم نجد موضعًا تجتمع فيه كل هذه الكلمات، فعرضنا ما فيه بعضها.',
  nothing: 'لم نجد ما تبحث عنه',
  nothingHere: 'لا يرد هذا في نص السياسات السارية هنا ولا في عناوين الإفصاحات.',
  nothingOnPage: 'لم نجده في الجمعيات التي فُتحت سياساتها لهذه الصفحة. تابع البحث في بقيتها.',
  helps: [
    'تأكد من كتابة الكلمة، أو اكتب أولها فقط.',
    'ابحث بكلمة واحدة بدل عدة كلمات، ودون علامتي التنصيص.',
    'جرّب كلمة أخرى بالمعنى نفسه: «مساعدة» أو «إعانة» أو «دعم».',
  ],
  allPolicies: 'كل سياسات الجمعية',
  everywhere: 'ابحث في كل الجمعيات',
  types: 'نوع الوثيقة',
  everyType: 'كل الأنواع',
  issueNumber: 'رقم الإصدار',
  moreHits: (count: number, numeral: string) =>
    `وفي هذه الوثيقة ${counted(count, numeral, countedNouns.otherPlace)}.`,
  within: ' › ',
  moreHitsLink: (name: string) => `اعرض كل ما في وثائق ${name}`,
  disclosure: 'إفصاح',
  moreDisclosures: 'كل إفصاحات الجمعية',
  morePolicies: (count: number, numeral: string) =>
    `وفي النتائج ${counted(count, numeral, countedNouns.otherDocument)}. زد كلمة إلى بحثك لتضيّقه.`,
  waiting: (count: number, numeral: string) =>
    `ولم نعرض بعد ما قد يوجد في ${counted(count, numeral, countedNouns.association, 'genitive')}.`,
  next: 'تابع النتائج',
  unknown: (count: number, numeral: string) =>
    `البحث غير متاح بعد في سياسات ${counted(count, numeral, countedNouns.association, 'genitive')}، وتجد نصها في صفحات الجمعيات.`,
} as const;
