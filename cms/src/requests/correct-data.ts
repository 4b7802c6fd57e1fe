import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { requestSubmission } from '@mithaq/domain/contracts/request-submission';
import {
  correctableFieldNames,
  fieldsWith,
  type CorrectableFieldName,
} from '@mithaq/domain/request/form-fields';
import { recordOf } from '@mithaq/domain/table/record-of';
import type { PayloadRequest } from 'payload';
import type { Request as RequestDocument } from '../payload-types.ts';
import { idOf } from '../payload/access/roles.ts';
import { correctedForm } from './amendments/sent-form.ts';
import { correctReachAtDesk, isReachField } from './change-contact.ts';
import { asSystem } from '../payload/system/as-system.ts';
import { atDesk, logRow, officers, type DeskOutcome } from './desk-records.ts';

interface Correction {
  readonly field: string;
  /** The right value, as it was typed; empty takes an optional field away. */
  readonly value: string;
  readonly reason: string;
  /** ISO time. */
  readonly at: string;
}

/** Whether the association offers the service, which the form checks by its token. */
const isOffered = async (req: PayloadRequest, request: RequestDocument, code: string): Promise<boolean> => {
  const { services } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(request.association) ?? '',
    depth: 0,
  });
  return (services ?? []).some((service) => service.code === code);
};

const isField = (name: string): name is CorrectableFieldName =>
  correctableFieldNames.some((one) => one === name);

/** Returns the submission with the typed value, read as the form reads it; undefined for a value that it would refuse. */
const corrected = (
  { submission, kind, contactWishes }: RequestDocument,
  field: CorrectableFieldName,
  value: string,
): RequestDocument['submission'] | undefined => {
  // Only what the corrected field makes of the form counts: an old value must not keep another one from being corrected.
  const read = requestSubmission.safeParse({
    ...submission,
    ...recordOf(fieldsWith({ stored: true, required: false }), (name) => submission[name] ?? undefined),
    kind: kind ?? undefined,
    // The wish as it holds now, whoever said it last; it concerns the way of contact alone.
    doNotCall: field === 'contactBy' && contactWishesOf({ submission, contactWishes }).doNotCall,
    [field]: value,
    attestation: true,
    consent: true,
  });
  if (!read.success) return undefined;
  return { ...submission, [field]: read.data[field] ?? null };
};

/**
 * Corrects one field of what a beneficiary wrote, as the officer, with the reason. The value of before and of after are
 * a row of `request-corrections`, so that nothing that she wrote is lost.
 */
export const correctData = (
  req: PayloadRequest,
  id: string,
  { field, value, reason, at }: Correction,
): Promise<DeskOutcome> =>
  atDesk(req, id, officers, async (desk) => {
    const { submission } = desk.request;
    if (!isField(field)) return { kind: 'refused', code: 'desk.no-such-field' };
    if (reason === '') return { kind: 'refused', code: 'desk.reason-missing' };
    const after = corrected(desk.request, field, value);
    if (after === undefined) return { kind: 'refused', code: 'desk.value' };
    if (field === 'service' && after.service && !(await isOffered(req, desk.request, after.service)))
      return { kind: 'refused', code: 'desk.value' };
    if ((after[field] ?? '') === (submission[field] ?? '')) return { kind: 'refused', code: 'desk.same' };
    if (isReachField(field)) {
      await correctReachAtDesk(req, desk.request, { [field]: after[field] }, desk.user, { reason, at });
      return { kind: 'done' };
    }
    await req.payload.update({
      ...asSystem(req),
      collection: 'requests',
      id,
      depth: 0,
      data: correctedForm(desk.request, after),
    });
    await req.payload.create({
      ...asSystem(req),
      collection: 'request-corrections',
      data: {
        ...logRow(desk, at),
        field,
        before: submission[field] ?? null,
        after: after[field] ?? null,
        reason,
      },
    });
    return { kind: 'done' };
  });
