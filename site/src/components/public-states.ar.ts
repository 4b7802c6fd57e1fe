import type { PublicState } from '@mithaq/domain/register/public-state';

/** What readers read for the state of a version. */
export const publicStateLabels: Readonly<Record<PublicState, string>> = {
  'in-force': 'سارية',
  superseded: 'حلّ محلها إصدار أحدث',
  withdrawn: 'ملغاة',
  'published-in-error': 'نُشرت خطأً وسُحبت',
};
