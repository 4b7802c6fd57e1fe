import type { PublicState } from '@mithaq/domain/register/public-state';

type Labels = Readonly<Record<PublicState, string>>;

/**
 * Labels of the states: beside a document (وثيقة، سياسة، لائحة) in the feminine, beside a version (إصدار) in the
 * masculine.
 */
export const publicStateLabels: Readonly<Record<'document' | 'version', Labels>> = {
  document: {
    'in-force': 'سارية',
    superseded: 'حلّ محلها إصدار أحدث',
    withdrawn: 'ملغاة',
    'published-in-error': 'نُشرت خطأً وسُحبت',
  },
  version: {
    'in-force': 'سارٍ',
    superseded: 'حلّ محله إصدار أحدث',
    withdrawn: 'ملغى',
    'published-in-error': 'نُشر خطأً وسُحب',
  },
};
