import type { PublicState } from '@mithaq/domain/register/public-state';

/** Words of the pages of disclosures. */
export const disclosureWords = {
  title: 'الإفصاحات',
  lead: (name: string) =>
    `ما تفصح عنه ${name} غير سياساتها: تقاريرها وقوائمها المالية ومجلسها ولجانها وإحصائياتها، كل وثيقة بملفها وبصمتها وسجل إصداراتها.`,
  empty: 'لم تنشر الجمعية وثائق إفصاح هنا بعد.',
  link: 'الإفصاحات والتقارير',
  version: (number: string) => `الإصدار ${number}`,
  published: (day: string) => `نُشر في ${day}`,
  fulfils: 'ما تفي به',
  period: 'المدة التي تخصها',
  approvedBy: 'اعتمدها',
  approvedOn: 'تاريخ الاعتماد',
  publishedOn: 'تاريخ النشر',
  renewBy: 'موعد تحديثها',
  download: 'تنزيل الوثيقة',
  notOffered: 'نُشر ملف هذا الإصدار خطأً، فلا يُعرض هنا. تبقى بصمته ليعرف من لديه نسخة منه ما حدث.',
  notice: {
    superseded: 'هذا إصدار سابق، حلّ محله إصدار أحدث.',
    withdrawn: 'سحبت الجمعية هذه الوثيقة، ولم يحل محلها إصدار آخر.',
    'published-in-error': 'نُشرت هذه الوثيقة خطأً ثم سُحبت، فلا تستند إليها.',
  } satisfies Readonly<Record<Exclude<PublicState, 'in-force'>, string>>,
  reason: 'السبب كما أعلنته الجمعية',
  readInForce: 'اقرأ الإصدار المنشور',
  changed: 'ما الذي تغيّر؟',
  first: 'أول ما نُشر من هذه الوثيقة.',
  versions: 'سجل الإصدارات',
  states: {
    'in-force': 'منشور',
    superseded: 'حلّ محله إصدار أحدث',
    withdrawn: 'سُحب',
    'published-in-error': 'نُشر خطأً وسُحب',
  } satisfies Readonly<Record<PublicState, string>>,
  proof: 'ما يثبت الوثيقة',
  proofHelp:
    'احسب بصمة الملف الذي نزّلته (SHA‑256): إن طابقت البصمة الأولى فلم يتغيّر فيه حرف واحد منذ نُشر. والبصمة الثانية لما قالته الجمعية عنه عند النشر، ومنه بصمة الملف.',
  documentHash: 'بصمة الملف',
  recordHash: 'بصمة السجل',
  previousHash: 'بصمة سجل الإصدار الذي قبله',
  record: 'السجل كما هو',
  json: 'بيانات هذا الإصدار (JSON)',
  replies: 'ردود الجمعية على نتائج الاستطلاع',
} as const;
