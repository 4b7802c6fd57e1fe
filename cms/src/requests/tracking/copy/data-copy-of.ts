import { dataCopy, type DataCopy } from '@mithaq/domain/contracts/data-copy';
import { storedFieldNames } from '@mithaq/domain/request/form-fields';
import { compactReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { PayloadRequest } from 'payload';
import type { Association, Request as RequestDocument } from '../../../payload-types.ts';
import { sentFormOf } from '../../amendments/sent-form.ts';
import { omitEmpty } from '../../../payload/fields/omit-empty.ts';
import { asSystem } from '../../../payload/system/as-system.ts';

type Submission = RequestDocument['submission'];

const submissionOf = (written: Submission): DataCopy['submission'] =>
  Object.fromEntries(
    storedFieldNames.flatMap((name) => {
      const value = written[name];
      return value ? [[name, value]] : [];
    }),
  );

/** Returns everything that is kept of the beneficiary in a request, as she may take it along. `at` is ISO time. */
export const dataCopyOf = async (
  req: PayloadRequest,
  request: RequestDocument,
  association: Association,
  at: string,
): Promise<DataCopy> => {
  const rows = {
    ...asSystem(req),
    where: { request: { equals: request.id } },
    depth: 0,
  } as const;
  const inTime = { ...rows, sort: 'at' } as const;
  const amendments = await req.payload.find({
    ...rows,
    pagination: false,
    collection: 'request-amendments',
    sort: 'acceptedAt',
  });
  const corrections = await req.payload.find({
    ...inTime,
    pagination: false,
    collection: 'request-corrections',
  });
  const papers = await req.payload.find({ ...inTime, pagination: false, collection: 'sent-papers' });
  const events = await req.payload.find({ ...inTime, pagination: false, collection: 'request-events' });
  const decisions = await req.payload.find({ ...inTime, pagination: false, collection: 'request-decisions' });
  const registrations = await req.payload.find({
    ...inTime,
    pagination: false,
    collection: 'request-registrations',
  });
  const services = await req.payload.find({ ...inTime, pagination: false, collection: 'services-given' });
  const rights = await req.payload.find({
    ...rows,
    pagination: false,
    collection: 'data-right-requests',
    sort: 'askedAt',
  });
  return dataCopy.parse(
    omitEmpty({
      format: 1,
      at,
      association: { name: association.name },
      reference: compactReferenceNumber(request.reference),
      kind: request.kind ?? 'service',
      state: request.state,
      acceptedAt: request.acceptedAt,
      privacyNotice: request.privacyNotice,
      submission: submissionOf(request.submission),
      earlierForms: [
        ...amendments.docs,
        // Answers that were corrected since stand above; the form as it was sent is hers as well.
        ...(request.sentForm
          ? [{ acceptedAt: request.submittedAt ?? request.acceptedAt, submission: sentFormOf(request) }]
          : []),
      ].map(({ acceptedAt, submission }) => ({ acceptedAt, submission: submissionOf(submission) })),
      corrections: corrections.docs,
      papers: papers.docs,
      // Words of her own acts are hers as much as the answers to her.
      told: events.docs.flatMap(({ at: toldAt, occasion, words }) =>
        occasion ? [{ at: toldAt, occasion, words }] : [],
      ),
      decisions: decisions.docs,
      registrations: registrations.docs,
      services: services.docs,
      dataRights: rights.docs,
    }),
  );
};
