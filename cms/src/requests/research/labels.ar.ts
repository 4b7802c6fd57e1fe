import { fieldLabel } from '../../payload/fields/labelled.ts';

export const collectionWords = {
  singular: { ar: 'تقرير البحث الاجتماعي', en: 'Research report' },
  plural: { ar: 'تقارير البحث الاجتماعي', en: 'Research reports' },
};

export const words = {
  visitedOn: fieldLabel('يوم الزيارة', 'Visited on'),
  findings: fieldLabel('ما تبيّن', 'Findings'),
  recommendation: fieldLabel('التوصية', 'Recommendation'),
  reasons: fieldLabel('أسباب التوصية', 'Reasons'),
} as const;

export const recommendations = {
  accept: { ar: 'قبول الطلب', en: 'Accept' },
  'accept-in-part': { ar: 'قبول بعضه', en: 'Accept in part' },
  reject: { ar: 'رفضه', en: 'Reject' },
} as const;
