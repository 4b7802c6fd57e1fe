import type { EmailField, FieldHook, PayloadRequest } from 'payload';
import { isEmail, readEmail } from '@mithaq/domain/contact/email-address';
import { typedFields } from './typed-field.ar.ts';

/** A text beyond this length is no number, address or link, and its own limit refuses it; UTF-16 units. */
const MOST_TYPED = 2000;

/** Returns the hook that cleans what somebody typed or pasted, before it is validated. A value that it cannot read stays. */
export const cleanedBy =
  (clean: (typed: string) => string | undefined): FieldHook =>
  ({ value }: { value?: unknown }) =>
    typeof value === 'string' && value.length <= MOST_TYPED ? (clean(value) ?? value) : value;

interface Validating {
  readonly req: PayloadRequest;
  readonly required?: boolean;
}

/** Validates a text by a rule of the domain; a fault is reported in the editor's words. */
export const byRule =
  (holds: (text: string) => boolean, message: string) =>
  (value: unknown, { req, required }: Validating): true | string => {
    if (value === undefined || value === null || value === '') {
      return required === true ? req.t('validation:required') : true;
    }
    return typeof value === 'string' && value.length <= MOST_TYPED && holds(value) ? true : message;
  };

const addressIn = (typed: string): string | undefined => {
  const read = readEmail(typed);
  return read.kind === 'email' ? read.address : undefined;
};

const sentenceFor = (value: string): string => {
  const read = readEmail(value);
  return typedFields.email[read.kind === 'fault' ? read.fault : 'not-an-email'];
};

/**
 * Field for an e-mail address, read by the rule of the public forms. Payload's own rule refuses Arabic hosts, whose
 * last label in Punycode holds hyphens and digits.
 */
export const emailField = ({ hooks, ...field }: Omit<EmailField, 'type'>): EmailField => ({
  ...field,
  type: 'email',
  hooks: { ...hooks, beforeValidate: [cleanedBy(addressIn), ...(hooks?.beforeValidate ?? [])] },
  validate: (value: unknown, { req, required }: Validating) => {
    if (value === undefined || value === null || value === '') {
      return required === true ? req.t('validation:required') : true;
    }
    if (typeof value !== 'string') return typedFields.email['not-an-email'];
    return isEmail(value) ? true : sentenceFor(value);
  },
});
