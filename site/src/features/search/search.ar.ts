import { counted, type CountedForms } from '@mithaq/domain/text/counted';

const places: CountedForms = { one: 'موضعًا واحدًا', two: 'موضعين', few: 'مواضع', many: 'موضعًا' };
const documents: CountedForms = { one: 'وثيقة واحدة', two: 'وثيقتين', few: 'وثائق', many: 'وثيقة' };
const associations: CountedForms = { one: 'جمعية واحدة', two: 'جمعيتين', few: 'جمعيات', many: 'جمعية' };
const others: CountedForms = { one: 'موضع آخر', two: 'موضعان آخران', few: 'مواضع أخرى', many: 'موضعًا آخر' };
const otherDocuments: CountedForms = {
  one: 'وثيقة أخرى',
  two: 'وثيقتان أخريان',
  few: 'وثائق أخرى',
  many: 'وثيقة أخرى',
};

/** Words of the search pages and of the search field. */
export const searchWords = {
  title: 'البحث في السياسات',
  titleFor: (query: string) => `نتائج البحث عن: ${query}`,
  associationLead: (name: string) => `ابحث في نص السياسات السارية التي نشرتها ${name}.`,
  platformLead: 'ابحث في نص السياسات السارية لكل الجمعيات.',
  label: 'ابحث في السياسات',
  field: 'كلمات البحث',
  hint: 'لا فرق بين أ وإ وا، ولا بين ة وه، ولا أثر للتشكيل. ضع العبارة بين علامتي تنصيص «» لتجدها كما هي.',
  button: 'ابحث',
  inAssociation: 'الجمعية',
  everyAssociation: 'كل الجمعيات',
  empty: 'اكتب كلمة أو أكثر، ثم اضغط «ابحث».',
  unreadable: 'لم نجد فيما كتبته كلمة نبحث عنها. اكتب كلمة من حروف أو أرقام.',
  cut: (limit: string) => `نأخذ من عبارتك أول ${limit} حرف، وقد اختصرناها.`,
  found: (hits: number, hitsNumeral: string, policies: number, policiesNumeral: string) =>
    `وجدنا ${counted(hits, hitsNumeral, places)} في ${counted(policies, policiesNumeral, documents)}`,
  foundIn: (hits: number, hitsNumeral: string, count: number, numeral: string) =>
    `وجدنا ${counted(hits, hitsNumeral, places)} في سياسات ${counted(count, numeral, associations)}`,
  any: 'لم نجد موضعًا تجتمع فيه كل هذه الكلمات، فعرضنا ما فيه بعضها.',
  nothing: 'لم نجد ما تبحث عنه',
  nothingHere: 'لا يرد هذا في نص السياسات السارية هنا.',
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
  moreHits: (count: number, numeral: string) => `وفي هذه الوثيقة ${counted(count, numeral, others)}.`,
  within: ' › ',
  moreHitsLink: 'اعرض كل ما في سياسات الجمعية',
  morePolicies: (count: number, numeral: string) =>
    `وفي النتائج ${counted(count, numeral, otherDocuments)}. زد كلمة إلى بحثك لتضيّقه.`,
  waiting: (count: number, numeral: string) =>
    `ولم نعرض بعد ما قد يوجد في ${counted(count, numeral, associations)}.`,
  next: 'تابع النتائج',
  unknown: (count: number, numeral: string) =>
    `البحث غير متاح بعد في سياسات ${counted(count, numeral, associations)}، وتجد نصها في صفحات الجمعيات.`,
} as const;
