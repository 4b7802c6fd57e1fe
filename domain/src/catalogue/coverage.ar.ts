import type { CoverageState } from './coverage.ts';

export const coverageLabels: Readonly<Record<CoverageState, string>> = {
  'in-force': 'سارية',
  'in-preparation': 'قيد الإعداد',
  missing: 'غير موجودة',
};
