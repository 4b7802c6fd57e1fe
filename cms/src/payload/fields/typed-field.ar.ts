import type { ContactFault } from '@mithaq/domain/contact/contact-entry';
import type { EmailFault } from '@mithaq/domain/contact/email-address';

/** Sentences about what was typed into fields of addresses, links and numbers. */
export const typedFields = {
  email: {
    'not-an-email': 'اكتب البريد الإلكتروني كاملًا، مثل name@example.com.',
    'email-not-latin':
      'في البريد حروف غير إنجليزية قبل العلامة @، ولا تصل الرسائل إلى عنوان كهذا. اكتب عنوانًا بحروف إنجليزية.',
    'two-emails': 'اكتب بريدًا إلكترونيًا واحدًا.',
  } satisfies Record<EmailFault, string>,
  contact: {
    'no-link': 'لا نستطيع فتح هذا الرابط. اكتبه كاملًا، مثل https://example.org.',
    'no-email': 'لا تصل الرسائل إلى هذا البريد. اكتبه كاملًا بحروف إنجليزية، مثل name@example.com.',
    'no-phone': 'لا نقرأ في هذا رقم هاتف كاملًا. اكتبه مع مفتاح المنطقة، مثل 0112345678، أو 920012345.',
  } satisfies Record<ContactFault, string>,
  number: 'اكتب عددًا صحيحًا بالأرقام وحدها، مثل 12 أو ١٢.',
  link: 'اكتب رابطًا يبدأ بـ https:// أو http://، مثل https://example.org، بلا مسافات ولا كلمة مرور.',
} as const;
