/** Notices above a version that is no longer in force: three different events have three wordings. */
export const stateNoticeWords = {
  title: {
    superseded: 'هذا إصدار سابق.',
    withdrawn: 'هذه الوثيقة ملغاة.',
    'published-in-error': 'نُشر هذا النص خطأً.',
  },
  meaning: {
    superseded: 'حلّ محله إصدار أحدث، وتقرؤه هنا للرجوع إليه فقط.',
    withdrawn: 'ألغتها الجمعية ولا يُعمل بها، ولم يحلّ محلها إصدار آخر.',
    'published-in-error': 'سحبته الجمعية، فلا تستند إليه. نُبقيه هنا ليعرف من قرأه ما حدث.',
  },
  until: {
    superseded: 'انتهى العمل به في',
    withdrawn: 'أُلغيت في',
    'published-in-error': 'سُحب في',
  },
  reason: 'السبب كما أعلنته الجمعية',
  readInForce: 'اقرأ الإصدار الساري',
  noneInForce: 'لا يوجد الآن إصدار سارٍ من هذه الوثيقة.',
  compare: (number: string) => `ما الذي غيّره الإصدار ${number}؟`,
  history: 'تاريخ الوثيقة',
  emergency: 'نُشر هذا الإصدار بصفة عاجلة بعد اعتماد المجلس، قبل إتمام المراجعة المعتادة في الجمعية.',
  nothingLead: (title: string) => `ليس لوثيقة «${title}» إصدار سارٍ الآن.`,
  lastVersion: (number: string) => `نص الإصدار ${number}، آخر ما نُشر منها`,
} as const;
