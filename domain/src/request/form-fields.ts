import { keysOf } from '../table/keys-of.ts';
import { rowSays } from '../table/row-says.ts';
import { requestKindFacts, type RequestKind } from './request-kind.ts';

/** The longest e-mail address that is read (RFC 5321 allows 254 characters). */
export const EMAIL_LIMIT = 254;

/** The part of the form that shows a field. Parts follow one another as they are listed here. */
export type FormPart =
  'kind' | 'person' | 'behalf' | 'need' | 'wishes' | 'attestation' | 'consent' | 'unseen';

interface AnyField {
  readonly part: FormPart;
  /** A required field is filled in by everybody; the value of another may be absent. */
  readonly required: boolean;
  /** Only a request for a service has the field, and there it is required: the other kinds ask for less (PDPL, article 11). */
  readonly ofService?: true;
  /** Only a request for a service has the field, and there it may be left out. */
  readonly onlyOfService?: true;
  /** A stored field travels in the queue message and is a column of the CMS. */
  readonly stored: boolean;
}

/** A field that a person types into. */
export interface TypedField extends AnyField {
  /** `text` has several lines. */
  readonly kind: 'line' | 'text' | 'mobile' | 'email';
  /** The longest value, as `countedLength` counts it. */
  readonly limit: number;
  /** The token by which a browser fills the field in (WCAG 1.3.5). */
  readonly autocomplete?: 'name' | 'tel' | 'email' | 'address-level2';
}

/** A choice among the services of the association; its value is a code. */
interface ServiceField extends AnyField {
  readonly kind: 'service';
  readonly limit: number;
}

interface UntypedField<Kind extends string> extends AnyField {
  readonly kind: Kind;
  readonly limit?: never;
}

export type FormField =
  | TypedField
  | ServiceField
  | UntypedField<'request-kind'>
  | UntypedField<'contact'>
  | UntypedField<'tick'>
  | UntypedField<'wish'>
  | UntypedField<'services'>
  | UntypedField<'honeypot'>;

/**
 * The request form, one row a field, in the form's order. The schemas of the posted and of the recorded request, the
 * queue message, the CMS's fields and the form itself are derived from these rows; the words of each row are in
 * `form-fields.ar.ts`.
 */
export const formFields = {
  /** Not stored with the answers: the kind is the request's own, and no later form changes it. */
  kind: { kind: 'request-kind', part: 'kind', required: false, stored: false },
  name: { kind: 'line', part: 'person', required: true, stored: true, limit: 120, autocomplete: 'name' },
  mobile: { kind: 'mobile', part: 'person', required: true, stored: true, limit: 30, autocomplete: 'tel' },
  email: {
    kind: 'email',
    part: 'person',
    required: false,
    stored: true,
    limit: EMAIL_LIMIT,
    autocomplete: 'email',
  },
  city: {
    kind: 'line',
    part: 'person',
    required: false,
    ofService: true,
    stored: true,
    limit: 80,
    autocomplete: 'address-level2',
  },
  /** The person for whom somebody else applies, with the relation and the authority to do so: all three or none. */
  behalfOf: { kind: 'line', part: 'behalf', required: false, stored: true, limit: 120 },
  relation: { kind: 'line', part: 'behalf', required: false, stored: true, limit: 80 },
  authority: { kind: 'line', part: 'behalf', required: false, stored: true, limit: 200 },
  service: { kind: 'service', part: 'need', required: false, ofService: true, stored: true, limit: 40 },
  /** Further services of one visit; each becomes a request of its own, which has the service in its own answers. */
  otherServices: { kind: 'services', part: 'need', required: false, onlyOfService: true, stored: false },
  description: { kind: 'text', part: 'need', required: true, stored: true, limit: 4000 },
  contactBy: { kind: 'contact', part: 'need', required: true, stored: true },
  /** Wishes about calls; `contact-wishes.ts` says what each asks of the desk and of e-mails. */
  callWhen: { kind: 'line', part: 'wishes', required: false, stored: true, limit: 80 },
  doNotCall: { kind: 'wish', part: 'wishes', required: false, stored: true },
  leaveNoMessage: { kind: 'wish', part: 'wishes', required: false, stored: true },
  mayBeTold: { kind: 'line', part: 'wishes', required: false, stored: true, limit: 120 },
  /** «صحة البيانات»: the beneficiary answers for what is written. Not consent. */
  attestation: { kind: 'tick', part: 'attestation', required: false, ofService: true, stored: false },
  /** Consent to processing (PDPL, article 5), separate from the attestation. */
  consent: { kind: 'tick', part: 'consent', required: true, stored: false },
  /** The honeypot, which no person sees. A filled one is refused with a sentence, never dropped in silence. */
  website: { kind: 'honeypot', part: 'unseen', required: false, stored: false },
} as const satisfies Readonly<Record<string, FormField>>;

type Rows = typeof formFields;
export type FormFieldName = keyof Rows;

/** The names of the fields whose rows say all that `Facts` says. */
export type FieldNameWith<Facts> = {
  [Name in FormFieldName]: Rows[Name] extends Facts ? Name : never;
}[FormFieldName];

export type StoredFieldName = FieldNameWith<{ readonly stored: true }>;

export const formFieldNames = keysOf(formFields);

/** Returns the row of a field without the literal types of the table. */
export const formField = (name: FormFieldName): FormField => formFields[name];

const asked = (field: FormField, kind: RequestKind): boolean =>
  (field.ofService !== true && field.onlyOfService !== true) || requestKindFacts[kind].asksForService;

/** Returns the fields that a request of this kind has, in the form's order. */
export const fieldsOfKind = (kind: RequestKind): FormFieldName[] =>
  formFieldNames.filter((name) => asked(formFields[name], kind));

/** Whether the field has to be filled in wherever it is asked. */
export const isNeeded = (field: FormField): boolean => field.required || field.ofService === true;

/** Whether a person types into the field. */
export const isTyped = (field: FormField): field is TypedField =>
  field.kind === 'line' || field.kind === 'text' || field.kind === 'mobile' || field.kind === 'email';

/** Returns the fields whose rows say all that `facts` says, in the form's order. */
export const fieldsWith = <const Facts extends Partial<FormField>>(facts: Facts): FieldNameWith<Facts>[] =>
  formFieldNames.filter((name): name is FieldNameWith<Facts> => rowSays(formFields[name], facts));

export const storedFieldNames = fieldsWith({ stored: true });

/** Fields whose value the desk corrects with a trace; it writes wishes down apart, as they change from call to call. */
export const correctableFieldNames = storedFieldNames.filter(
  (name): name is Exclude<StoredFieldName, FieldNameWith<{ readonly kind: 'wish' }>> =>
    formFields[name].kind !== 'wish',
);
export type CorrectableFieldName = (typeof correctableFieldNames)[number];
