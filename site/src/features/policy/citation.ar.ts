/** Parts of a policy's citation. */
export const citationWords = {
  version: (number: string) => `الإصدار ${number} في السجل`,
  issueNumber: (printed: string) => `رقم الإصدار في الوثيقة ${printed}`,
  approvedOn: (dates: string) => `اعتُمدت في ${dates}`,
  demonstration: 'باعتماد تجريبي',
} as const;
