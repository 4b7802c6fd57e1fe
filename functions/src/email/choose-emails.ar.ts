import type { Block } from './blocks.ts';

/** Says at the foot of an e-mail why it comes and where its reader chooses which of them come. */
export const chooseEmails = (cmsUrl: string): Block[] => [
  {
    kind: 'note',
    text: 'تصلك هذه الرسالة لأن لك حسابًا في لوحة الإدارة. أُرسلت آليًا، ولا تصلنا الردود عليها.',
  },
  { kind: 'link', label: 'اختر من صفحة حسابك الرسائل التي تصلك', address: `${cmsUrl}/admin/account` },
];
