import { formFields } from './form-fields.ts';
import type { ContactWishes } from './contact-wishes.ts';

/**
 * Returns when a beneficiary may be called, in one line: her own words and the hours that the desk wrote down (`HH:MM`, by
 * the clock in Riyadh), as far as both fit into the field of the form. Undefined where neither is known.
 */
export const callTime = ({
  callWhen,
  callFrom,
  callUntil,
}: Pick<ContactWishes, 'callWhen' | 'callFrom' | 'callUntil'>): string | undefined => {
  const hours = [
    ...(callFrom === undefined ? [] : [`من الساعة ${callFrom}`]),
    ...(callUntil === undefined ? [] : [`إلى الساعة ${callUntil}`]),
  ].join(' ');
  const line = [callWhen, hours].filter(Boolean).join('، ');
  if (line === '') return undefined;
  return line.length > formFields.callWhen.limit ? callWhen : line;
};

/** Labels of the wishes that the desk alone writes down, as their owner reads them in her copy. */
export const deskWishLabels = {
  doNotWrite: 'لا يُكتب إلى بريدك',
  callFrom: 'يُتصل بك من الساعة',
  callUntil: 'يُتصل بك إلى الساعة',
} as const;
