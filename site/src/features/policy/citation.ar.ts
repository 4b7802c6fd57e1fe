import type { Gender } from '@mithaq/domain/text/ordinal.ar';

/** Parts of a policy's citation. */
export const citationWords = {
  version: (number: string) => `الإصدار ${number} في السجل`,
  issueNumber: (printed: string) => `رقم الإصدار في الوثيقة ${printed}`,
  approvedOn: (day: string, gender: Gender) => `${gender === 'feminine' ? 'اعتُمدت' : 'اعتُمد'} في ${day}`,
  demonstration: 'باعتماد تجريبي',
} as const;
