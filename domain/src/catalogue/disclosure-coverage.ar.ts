import type { DisclosureState } from './disclosure-coverage.ts';

export const disclosureLabels: Readonly<Record<DisclosureState, string>> = {
  published: 'منشور',
  outdated: 'حان تحديثه',
  missing: 'لم يُسجَّل نشره',
};
