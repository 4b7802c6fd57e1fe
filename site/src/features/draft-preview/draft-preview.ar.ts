import type { PreviewedState } from '@mithaq/domain/contracts/draft-preview';

/** Words of the page that shows a draft to whoever has its private link. */
export const draftWords = {
  mark: 'مسودة',
  title: (title: string) => `مسودة: ${title}`,
  untitled: 'سياسة بلا عنوان بعد',
  band: 'مسودة للاطلاع، لا يُعمل بها',
  notice: 'عن هذه المسودة',
  states: {
    draft: 'هذه مسودة لم يعتمدها مجلس الإدارة، وقد يتغيّر نصها.',
    'in-review': 'هذه مسودة قيد المراجعة لم يعتمدها مجلس الإدارة، وقد يتغيّر نصها.',
    approved: 'اعتمد مجلس الإدارة هذا النص ولم يُنشر بعد، فلا يُعمل به حتى يُنشر.',
  } satisfies Record<PreviewedState, string>,
  takenAt: (instant: string) => `تعرض الصفحة النص كما كان في ${instant}، ولا يظهر فيها ما عُدِّل بعد ذلك.`,
  expiresAt: (instant: string) => `يُغلق هذا الرابط في ${instant}.`,
  private: 'أُرسل إليك هذا الرابط لتطّلع على المسودة، فلا تنشره ولا تستشهد بما فيها.',
  published: 'وإن نُشرت السياسة بعد ذلك فالمعمول به هو المنشور في صفحة',
  policies: 'سياسات الجمعية',
  facts: 'بيانات المسودة',
  state: 'حالة الوثيقة',
  stateLabels: {
    draft: 'مسودة',
    'in-review': 'مسودة قيد المراجعة',
    approved: 'معتمدة لم تُنشر',
  } satisfies Record<PreviewedState, string>,
  changeNote: 'ما يغيّره هذا الإصدار',
  noText: 'لا نص في هذه المسودة بعد.',
  gone: {
    title: 'لا يفتح هذا الرابط مسودة',
    text: 'ربما انتهت مدته، أو أُلغي، أو نُسخ ناقصًا. اطلب رابطًا جديدًا ممن أرسله إليك. وما نُشر من السياسات تجده في موقع الجمعية.',
  },
} as const;
