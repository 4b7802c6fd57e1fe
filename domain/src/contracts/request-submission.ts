import { z } from 'zod';
import {
  EMAIL_LIMIT,
  fieldsOfKind,
  fieldsWith,
  formField,
  type FieldNameWith,
  type FormField,
  type FormFieldName,
  type StoredFieldName,
} from '../request/form-fields.ts';
import { countedLength } from '../request/counted-length.ts';
import { readEmail } from '../contact/email-address.ts';
import { requestKindFacts, requestKinds } from '../request/request-kind.ts';
import { MOST_OTHER_SERVICES, serviceCodesIn } from '../request/service-codes.ts';
import { hasTwoMobiles, parseSaudiMobile } from '../request/saudi-mobile.ts';
import { recordOf } from '../table/record-of.ts';
import { cleanCode, cleanLine, cleanProse } from '../text/clean-text.ts';
import { refusedSign, withoutRefusedSigns } from '../text/refused-sign.ts';
import { hasVisibleCharacter } from '../text/visible-character.ts';
import { plainTyped } from '../text/typed-code.ts';

/** The most bytes of a submission's JSON that are read; about ten times the longest honest request. */
export const SUBMISSION_LIMIT_BYTES = 64 * 1024;

/**
 * The most bytes of a posted form that are read. An Arabic letter has six bytes in a form, so that a text of forty
 * times its limit is still read, shown again whole, and refused with a sentence that says how long it is.
 */
export const FORM_LIMIT_BYTES = 1024 * 1024;

/** The edition of the privacy notice that the form shows, which is stored with each consent. */
export const PRIVACY_NOTICE_EDITION = '2026-12-2';

/** The way in which the beneficiary wants to hear from the association. */
export const contactPreference = z.enum(['call', 'message', 'email']);
export type ContactPreference = z.infer<typeof contactPreference>;

/** The faults that a field can have; the Arabic sentence for each is in `request/field-faults.ar.ts`. */
export const fieldFaultCode = z.enum([
  'missing',
  'too-long',
  'unsafe-characters',
  'not-a-mobile',
  'two-mobiles',
  'not-an-email',
  'email-not-latin',
  'two-emails',
  'unknown-choice',
  'email-needed',
  'call-refused',
  'not-ticked',
  'must-stay-empty',
]);
export type FieldFaultCode = z.infer<typeof fieldFaultCode>;

const fault = (code: FieldFaultCode): { error: string } => ({ error: code });

type Clean = (text: string) => string;

const filled = (limit: number, clean: Clean = cleanLine) =>
  z
    .string(fault('missing'))
    .transform(clean)
    .refine((text) => countedLength(text) <= limit, { ...fault('too-long'), abort: true })
    .refine((text) => refusedSign(text) === undefined, { ...fault('unsafe-characters'), abort: true })
    .refine(hasVisibleCharacter, { ...fault('missing'), abort: true });

const filledOrEmpty = (limit: number, clean: Clean = cleanLine) =>
  z
    .string(fault('missing'))
    .transform(clean)
    .refine((text) => countedLength(text) <= limit, { ...fault('too-long'), abort: true })
    .refine((text) => refusedSign(text) === undefined, { ...fault('unsafe-characters'), abort: true })
    .transform((text) => (hasVisibleCharacter(text) ? text : undefined))
    .optional();

/** Whether a typed number or address holds a sign that no door takes, such as one that turns its digits round. */
const holdsRefusedSign = (typed: string): boolean => refusedSign(cleanCode(typed)) !== undefined;

/** The limit counts what can be seen: marks around a pasted number are no part of it. */
const saudiMobile = (limit: number) =>
  z.string(fault('missing')).transform((typed, context) => {
    const refuse = (code: FieldFaultCode): never => {
      context.addIssue({ code: 'custom', message: code });
      return z.NEVER;
    };
    const plain = plainTyped(typed);
    if (plain === '') return refuse('missing');
    if (holdsRefusedSign(typed)) return refuse('unsafe-characters');
    const mobile = plain.length > limit * 2 ? undefined : parseSaudiMobile(typed);
    if (mobile !== undefined) return mobile;
    if (hasTwoMobiles(plain.slice(0, limit * 4))) return refuse('two-mobiles');
    return refuse(plain.length > limit ? 'too-long' : 'not-a-mobile');
  });

/** An e-mail address as it is typed, read by the rule of every door; each issue's message is a `FieldFaultCode`. */
export const typedEmail = z.string(fault('missing')).transform((typed, context) => {
  const refuse = (code: FieldFaultCode): never => {
    context.addIssue({ code: 'custom', message: code });
    return z.NEVER;
  };
  const plain = plainTyped(typed);
  if (plain === '') return refuse('missing');
  if (holdsRefusedSign(typed)) return refuse('unsafe-characters');
  if (plain.length > EMAIL_LIMIT * 2) return refuse('too-long');
  const read = readEmail(typed);
  if (read.kind === 'email') return read.address;
  return refuse(plain.length > EMAIL_LIMIT ? 'too-long' : read.fault);
});

const emailOrEmpty = () =>
  z
    .string(fault('not-an-email'))
    .transform((typed) => (plainTyped(typed) === '' ? undefined : typed))
    .pipe(typedEmail.optional())
    .optional();

/** A browser leaves out what was not ticked and sends «on» for what was; JSON callers send true. */
const ticked = z
  .union([z.literal(true), z.literal('on'), z.literal('true')], fault('not-ticked'))
  .transform(() => true as const);

/** A list that is too long is read no further: what compares the services of a sending would meet it as it was posted. */
const ends = { ...fault('unknown-choice'), abort: true };

/** Codes of services beside the first, as `serviceCodesIn` reads them. */
const otherServices = z
  .union(
    [z.string().max(1000, ends), z.array(z.string().max(40, ends)).max(60, ends)],
    fault('unknown-choice'),
  )
  .transform(serviceCodesIn)
  .refine((codes) => codes.length <= MOST_OTHER_SERVICES + 1, fault('unknown-choice'))
  .optional();

/** A wish is ticked or not; a form that is shown again posts an empty one for what was not. */
const wished = z
  .union([z.literal(true), z.literal(['on', 'true', '']), z.literal(false)], fault('unknown-choice'))
  .transform((value) => (value === '' || value === false ? undefined : (true as const)))
  .optional();

const leftEmpty = z
  .string(fault('must-stay-empty'))
  .optional()
  .refine((text) => text === undefined || text === '', fault('must-stay-empty'))
  .transform(() => undefined);

/** Gives one schema to each field whose row says all that `facts` says. */
const each = <const Facts extends Partial<FormField>, Schema extends z.ZodType>(
  facts: Facts,
  schemaOf: (limit: number) => Schema,
): Record<FieldNameWith<Facts>, Schema> =>
  recordOf(fieldsWith(facts), (name) => schemaOf(formField(name).limit ?? 0));

/** A schema for each of these fields; a row of a new sort that no line below covers does not compile. */
type SchemaOfEach<Name extends FormFieldName> = Readonly<Record<Name, z.ZodType>>;

/** The fields, each as it is read where it may be left out. */
const shape = {
  ...each({ kind: 'line', required: true }, (limit) => filled(limit)),
  ...each({ kind: 'line', required: false }, (limit) => filledOrEmpty(limit)),
  ...each({ kind: 'text', required: true }, (limit) => filled(limit, cleanProse)),
  ...each({ kind: 'text', required: false }, (limit) => filledOrEmpty(limit, cleanProse)),
  ...each({ kind: 'mobile', required: true }, saudiMobile),
  ...each({ kind: 'email', required: false }, emailOrEmpty),
  ...each({ kind: 'request-kind', required: false }, () =>
    z.enum(requestKinds, fault('unknown-choice')).default('service'),
  ),
  ...each({ kind: 'service', required: false }, (limit) => filledOrEmpty(limit, cleanCode)),
  ...each({ kind: 'contact', required: true }, () =>
    z.enum(contactPreference.options, fault('unknown-choice')),
  ),
  ...each({ kind: 'tick', required: true }, () => ticked),
  ...each({ kind: 'tick', required: false }, () => ticked.optional()),
  ...each({ kind: 'services', required: false }, () => otherServices),
  ...each({ kind: 'wish', required: false }, () => wished),
  ...each({ kind: 'honeypot', required: false }, () => leftEmpty),
} satisfies SchemaOfEach<FormFieldName>;

/** Returns the services of a sending beside its first, each once. */
export const otherServicesOf = ({
  service,
  otherServices: others = [],
}: {
  readonly service?: string | undefined;
  readonly otherServices?: readonly string[] | undefined;
}): string[] => others.filter((code) => code !== service);

/** Whether one sending asks for so few services that each may become a request. */
const fewServices = (request: {
  service?: string | undefined;
  otherServices?: string[] | undefined;
}): boolean => otherServicesOf(request).length <= MOST_OTHER_SERVICES;
const tooManyServices = { ...fault('unknown-choice'), path: ['otherServices'] };

const emailWhereAsked = (request: { contactBy: ContactPreference; email?: string | undefined }): boolean =>
  request.contactBy !== 'email' || request.email !== undefined;
const emailNeeded = { ...fault('email-needed'), path: ['email'] };

/** Whether the way of contact is one that the same form does not refuse. */
const callWhereAllowed = (request: { contactBy: ContactPreference; doNotCall?: true | undefined }): boolean =>
  request.contactBy !== 'call' || request.doNotCall !== true;
const callRefused = { ...fault('call-refused'), path: ['doNotCall'] };

const onBehalf = fieldsWith({ part: 'behalf' });

/** Finds what is left out of who applies for whom: the fields are filled in together or not at all. */
const behalfIsWhole = (
  request: Readonly<Partial<Record<(typeof onBehalf)[number], string | undefined>>>,
  context: z.RefinementCtx,
): void => {
  if (onBehalf.every((field) => request[field] === undefined)) return;
  for (const field of onBehalf)
    if (request[field] === undefined)
      context.addIssue({ code: 'custom', message: fault('missing').error, path: [field] });
};

const formOfOthers = z
  .object(shape)
  .refine(emailWhereAsked, emailNeeded)
  .refine(callWhereAllowed, callRefused)
  .superRefine(behalfIsWhole);
const formOfService = z
  .object({
    ...shape,
    ...each({ kind: 'line', ofService: true }, (limit) => filled(limit)),
    ...each({ kind: 'service', ofService: true }, (limit) => filled(limit, cleanCode)),
    ...each({ kind: 'tick', ofService: true }, () => ticked),
  })
  .refine(emailWhereAsked, emailNeeded)
  .refine(callWhereAllowed, callRefused)
  .refine(fewServices, tooManyServices)
  .superRefine(behalfIsWhole);

export type RequestSubmission = z.output<typeof formOfOthers>;

/** The fields of each form as they are posted, for a description of the API; read by `requestSubmission`. */
export const postedForms = { service: formOfService, others: formOfOthers } as const;

const named = z.object({ kind: z.enum(requestKinds) });

/**
 * The request form, as a browser posts it and as `accept-request` takes it: parsed by this one schema on both
 * sides. Output values are cleaned (`text/clean-text.ts`) and a mobile is in E.164; limits are UTF-16 code units of the
 * cleaned value. Each issue's message is a `FieldFaultCode`.
 * A request of another kind than a service is asked for less; a form of an earlier release names no kind and asks for a
 * service. Whether `service` is one of the association's is checked where the association is known.
 */
export const requestSubmission = z.unknown().transform((posted, context): RequestSubmission => {
  const kind = named.safeParse(posted).data?.kind ?? 'service';
  const read = (requestKindFacts[kind].asksForService ? formOfService : formOfOthers).safeParse(posted);
  if (read.success) return read.data;
  for (const { path, message } of read.error.issues)
    context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});

/** The fields by which the beneficiary is reached, as she changes them later: by the rules of the form. */
export const contactCorrection = z
  .object({
    mobile: saudiMobile(formField('mobile').limit ?? 0),
    email: emailOrEmpty(),
    contactBy: z.enum(contactPreference.options, fault('unknown-choice')),
    ...each({ kind: 'line', part: 'wishes' }, (limit) => filledOrEmpty(limit)),
    ...each({ kind: 'wish', part: 'wishes' }, () => wished),
  })
  .refine(emailWhereAsked, emailNeeded)
  .refine(callWhereAllowed, callRefused);
export type ContactCorrection = z.output<typeof contactCorrection>;

/** Words that the beneficiary writes of her request, in several lines; by the rules of the form's description. */
export const neededWords = filled(formField('description').limit ?? 0, cleanProse);
export const optionalWords = filledOrEmpty(formField('description').limit ?? 0, cleanProse);

/**
 * A text of a request whose number has been shown already: a sign that the form would refuse is replaced instead,
 * because the request must be recorded.
 */
const kept = z.string().transform(withoutRefusedSigns);

const written = (limit: number) => kept.pipe(z.string().min(1).max(limit));

const writtenOrEmpty = (limit: number) => kept.pipe(z.string().max(limit)).optional();

/** The stored fields of a request, normalised; whatever else was posted is left out. Personal data: never in a log line. */
export const recordedSubmission = z.object({
  ...each({ stored: true, required: true, kind: 'line' }, written),
  ...each({ stored: true, required: true, kind: 'text' }, written),
  ...each({ stored: true, required: true, kind: 'mobile' }, () => z.string().regex(/^\+9665\d{8}$/u)),
  ...each({ stored: true, required: true, kind: 'contact' }, () => contactPreference),
  ...each({ stored: true, required: false, kind: 'line' }, writtenOrEmpty),
  ...each({ stored: true, required: false, kind: 'email' }, writtenOrEmpty),
  ...each({ stored: true, required: false, kind: 'service' }, writtenOrEmpty),
  ...each({ stored: true, required: false, kind: 'wish' }, () => z.literal(true).optional()),
} satisfies SchemaOfEach<StoredFieldName>);
export type RecordedSubmission = z.infer<typeof recordedSubmission>;

/** Returns what is recorded of a form: the stored fields that its kind has. */
export const recordedOf = (submission: RequestSubmission): RecordedSubmission => {
  const asked: readonly string[] = fieldsOfKind(submission.kind);
  return recordedSubmission.parse(
    Object.fromEntries(Object.entries(submission).filter(([name]) => asked.includes(name))),
  );
};
