import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'ما جرى على الطلب', en: 'Request event' },
  plural: { ar: 'سجل الطلبات', en: 'Request events' },
};

export const words = {
  from: fieldLabel('من', 'From'),
  to: fieldLabel('إلى', 'To'),
  takesBack: fieldLabel('تراجع عن خطوة سُجّلت خطأً', 'Takes a move back'),
  occasion: fieldLabel('ما أُبلغ به', 'Occasion'),
  words: fieldLabel(
    'ما كُتب لصاحب الطلب',
    'Words for the beneficiary',
    'يقرؤه صاحب الطلب كما هو.',
    'The beneficiary reads it as it is.',
  ),
  note: fieldLabel(
    'ملاحظة داخلية',
    'Internal note',
    'تبقى في الملف، ولا يقرؤها صاحب الطلب.',
    'Kept in the file; the beneficiary does not read it.',
  ),
} as const;
