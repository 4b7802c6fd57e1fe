import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { FieldHook } from 'payload';

/*
 * A request's number is stored in eleven characters and read everywhere as e-mails print it («7K3M-9QPA-T2X»): in
 * titles, lists and links of the admin, and in the API.
 */

export const showPrinted: FieldHook = ({ value }: { value?: unknown }) =>
  typeof value === 'string' ? formatReferenceNumber(compactReferenceNumber(value)) : value;

/** Stores the number in its compact form, because a change of another field sends the number back as it was read. */
export const storeCompact: FieldHook = ({ value }: { value?: unknown }) =>
  typeof value === 'string' ? compactReferenceNumber(value) : value;
