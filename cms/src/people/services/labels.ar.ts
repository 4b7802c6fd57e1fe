import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'خدمة داخلية', en: 'Service' },
  plural: { ar: 'الخدمات الداخلية', en: 'Services' },
};

export const words = {
  name: fieldLabel(
    'الاسم',
    'Name',
    'برنامج من برامج ميثاق يتصل بالمنصة بمفتاح، ولا يدخل منه أحد بكلمة مرور.',
    'A program of Mithaq that calls with a key; nobody logs in with it.',
  ),
} as const;
