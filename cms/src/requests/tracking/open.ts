import { sameText } from '@mithaq/domain/text/same-text';
import { parseFollowUpCode } from '@mithaq/domain/request/follow-up-code';
import { parseReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { CmsTrackCall, TrackOpeningAnswer } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest, Where } from 'payload';
import type { DestroyedRecord, Request as RequestDocument } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { followUpHashOf } from './follow-up-hash.ts';
import { onceCodeOf } from './once-code.ts';
import { beginSession } from './sessions/sessions.ts';
import { countTry } from './throttle.ts';

/** A number that no request has, and a code that none opens: what cannot be read does the work of what is wrong. */
const NO_NUMBER = '00000000000';
const NO_CODE = '0000000000';

/** Returns the condition of the association whose page was asked; none on the page of the platform. */
const ofAssociation = (association: string | undefined): Where[] =>
  association === undefined ? [] : [{ 'association.slug': { equals: association } }];

/** Returns the request of an association with a number in compact form, with its hidden fields. */
export const requestWithNumber = async (
  req: PayloadRequest,
  association: string | undefined,
  reference: string,
): Promise<RequestDocument | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'requests',
    where: {
      and: [{ reference: { equals: reference } }, ...ofAssociation(association)],
    },
    showHiddenFields: true,
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Returns the report of the destruction of a request of an association, with its hidden fields. */
const destroyedWithNumber = async (
  req: PayloadRequest,
  association: string | undefined,
  reference: string,
): Promise<DestroyedRecord | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'destroyed-records',
    where: {
      and: [
        { reference: { equals: reference } },
        ...ofAssociation(association),
        { keptAs: { not_equals: 'financial' } },
      ],
    },
    showHiddenFields: true,
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Whether the code opens the request: its own, or one that was mailed and has not been used. Both are always compared. */
const opens = (
  req: PayloadRequest,
  request: RequestDocument | undefined,
  destroyed: DestroyedRecord | undefined,
  { reference, code }: { readonly reference: string; readonly code: string },
): { readonly own: boolean; readonly once: boolean } => {
  const hash = followUpHashOf(req, reference, code);
  const stored = request?.followUpHash ?? destroyed?.followUpHash ?? followUpHashOf(req, NO_NUMBER, NO_CODE);
  const until = request?.onceCodeUntil ?? new Date(0).toISOString();
  const mailed = onceCodeOf(req, request?.id ?? NO_NUMBER, until);
  const own = sameText(hash, stored);
  const once = sameText(code, mailed) && Date.parse(until) > Date.now();
  return { own: own && (request ?? destroyed) !== undefined, once: once && request !== undefined };
};

/**
 * Opens a session for number and code as they were typed. A wrong number, a wrong code and the number of another
 * association are answered alike after the same work, and counted alike. A request whose data were destroyed opens no
 * session: the days of its end are the whole answer.
 */
export const openTracking = async (
  req: PayloadRequest,
  { association, caller, ...typed }: CmsTrackCall<'open'>,
): Promise<TrackOpeningAnswer | 'no-such-request' | 'too-many-tries'> => {
  const reference = parseReferenceNumber(typed.reference) ?? NO_NUMBER;
  const code = parseFollowUpCode(typed.code) ?? NO_CODE;
  const counted = await countTry(req, caller, reference);
  if (counted === 'paused') return 'too-many-tries';
  const opened = await inTransaction(req, async (): Promise<TrackOpeningAnswer | undefined> => {
    const request = await requestWithNumber(req, association, reference);
    const destroyed = await destroyedWithNumber(req, association, reference);
    const { own, once } = opens(req, request, destroyed, { reference, code });
    if (!(own || once)) return undefined;
    if (request === undefined)
      return destroyed && { destroyed: { endedOn: destroyed.endedOn, destroyedOn: destroyed.destroyedOn } };
    if (once)
      await req.payload.update({
        ...asSystem(req),
        collection: 'requests',
        id: request.id,
        depth: 0,
        data: { onceCodeUntil: null },
      });
    return { session: await beginSession(req, request.id) };
  });
  if (opened === undefined) {
    await counted.wasWrong();
    return 'no-such-request';
  }
  await counted.wasRight();
  return opened;
};
