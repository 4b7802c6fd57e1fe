import type { Words } from '../payload/fields/labelled.ts';

/** Names that screen readers announce for controls that Payload shows as a drawing alone. */
export const controlNames = {
  notices: { ar: 'الإشعارات', en: 'Notifications' },
  more: { ar: 'خيارات أخرى', en: 'More options' },
  drag: { ar: 'انقل هذا الصف', en: 'Move this row' },
  clearDate: { ar: 'امسح التاريخ', en: 'Clear the date' },
  takeFileAway: { ar: 'استبدل الملف', en: 'Replace the file' },
  copyAddress: { ar: 'انسخ رابط الملف', en: 'Copy the address of the file' },
  earlier: { ar: 'الصفحة السابقة', en: 'Previous page' },
  later: { ar: 'الصفحة التالية', en: 'Next page' },
} as const satisfies Readonly<Record<string, Words>>;
