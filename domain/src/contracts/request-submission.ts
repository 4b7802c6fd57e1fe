import { z } from 'zod';
import { parseSaudiMobile } from '../request/saudi-mobile.ts';
import { unsafeCharacterIn } from '../text/unsafe-characters.ts';

/** Bytes of a posted form or its JSON that are read at all; ten times the longest honest request. */
export const SUBMISSION_LIMIT_BYTES = 64 * 1024;

/** Longest value of each field, in UTF-16 code units as `maxlength` counts them. */
export const fieldLimits = {
  name: 120,
  mobile: 30,
  email: 254,
  city: 80,
  service: 40,
  description: 4000,
} as const;

/** Edition of the privacy notice that the form shows; stored with the consent. */
export const PRIVACY_NOTICE_EDITION = '2026-11';

/** How the beneficiary wants to hear from the association. */
export const contactPreference = z.enum(['call', 'message', 'email']);
export type ContactPreference = z.infer<typeof contactPreference>;

/** What can be wrong with a field; the Arabic sentence for each pair is in `request/field-faults.ar.ts`. */
export const fieldFaultCode = z.enum([
  'missing',
  'too-long',
  'unsafe-characters',
  'not-a-mobile',
  'not-an-email',
  'unknown-choice',
  'email-needed',
  'not-ticked',
  'must-stay-empty',
]);
export type FieldFaultCode = z.infer<typeof fieldFaultCode>;

const fault = (code: FieldFaultCode): { error: string } => ({ error: code });

const line = (limit: number) =>
  z
    .string(fault('missing'))
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0, { ...fault('missing'), abort: true })
    .refine((text) => text.length <= limit, { ...fault('too-long'), abort: true })
    .refine((text) => unsafeCharacterIn(text) === undefined, fault('unsafe-characters'));

/** A browser leaves out what was not ticked and sends «on» for what was; JSON callers send true. */
const ticked = z
  .union([z.literal(true), z.literal('on'), z.literal('true')], fault('not-ticked'))
  .transform(() => true as const);

const optionalEmail = z
  .string(fault('not-an-email'))
  .transform((text) => text.trim())
  .refine((text) => text.length <= fieldLimits.email, { ...fault('too-long'), abort: true })
  .refine((text) => unsafeCharacterIn(text) === undefined, { ...fault('unsafe-characters'), abort: true })
  .refine((text) => text === '' || z.email().safeParse(text).success, fault('not-an-email'))
  .transform((text) => (text === '' ? undefined : text))
  .optional();

/**
 * The request form, as a browser posts it and as `accept-request` takes it: parsed by this one schema on both
 * sides. Output values are normalised (NFC, mobile in E.164); each issue's message is a `FieldFaultCode`.
 * Whether `service` is one of the association's is checked where the association is known.
 */
export const requestSubmission = z
  .object({
    name: line(fieldLimits.name),
    mobile: line(fieldLimits.mobile).transform((typed, context) => {
      const mobile = parseSaudiMobile(typed);
      if (mobile !== undefined) return mobile;
      context.addIssue({ code: 'custom', message: 'not-a-mobile' });
      return z.NEVER;
    }),
    email: optionalEmail,
    city: line(fieldLimits.city),
    service: line(fieldLimits.service),
    description: line(fieldLimits.description),
    contactBy: z.enum(contactPreference.options, fault('unknown-choice')),
    /** «صحة البيانات»: the beneficiary answers for what is written. Not consent. */
    attestation: ticked,
    /** Consent to processing (PDPL, article 5), separate from the attestation. */
    consent: ticked,
    /** Honeypot: no person sees it. A filled one is refused with a sentence, never dropped in silence. */
    website: z
      .string(fault('must-stay-empty'))
      .optional()
      .refine((text) => text === undefined || text === '', fault('must-stay-empty'))
      .transform(() => undefined),
  })
  .refine((request) => request.contactBy !== 'email' || request.email !== undefined, {
    ...fault('email-needed'),
    path: ['email'],
  });
export type RequestSubmission = z.output<typeof requestSubmission>;

export const submissionFields = [
  'name',
  'mobile',
  'email',
  'city',
  'service',
  'description',
  'contactBy',
  'attestation',
  'consent',
  'website',
] as const;
export type SubmissionField = (typeof submissionFields)[number];
