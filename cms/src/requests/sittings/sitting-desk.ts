import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { isStillMember } from '@mithaq/domain/request/committee-membership';
import { MOST_AGENDA_ITEMS, type SittingMinutes } from '@mithaq/domain/request/committee-sitting';
import { compactReferenceNumber, formatReferenceNumber } from '@mithaq/domain/request/reference-number';
import type { PayloadRequest } from 'payload';
import type { CommitteeSitting } from '../../payload-types.ts';
import { asUser } from '../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../payload/access/roles.ts';
import { preparers } from './access.ts';
import { committeeOf, type CommitteeOfAssociation } from './committee-of.ts';
import { formerMember, unknownAccount } from './labels.ar.ts';
import { heardRequests, type Heard } from './heard-requests.ts';
import { sittingDesk, sittingMinutes, type SittingDesk, type WaitingRequest } from './sitting-shape.ts';
import { serviceAsked } from '../service-asked.ts';

/** Returns the ids of the requests before the committee, longest waiting first; at most one agenda. */
export const waitingForCommittee = async (req: PayloadRequest, association: string): Promise<string[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'requests',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'with-committee' } }] },
    sort: 'acceptedAt',
    limit: MOST_AGENDA_ITEMS,
    pagination: false,
    depth: 0,
    select: { reference: true },
  });
  return docs.map(({ id }) => id);
};

const shown = ({ request, facts, window }: Heard, committee: CommitteeOfAssociation): WaitingRequest => {
  const { submission } = request;
  const names = (accounts: readonly string[]): string[] =>
    accounts.map((account) => committee.names.get(account) ?? '').filter((name) => name !== '');
  return {
    id: request.id,
    reference: formatReferenceNumber(compactReferenceNumber(request.reference)),
    state: request.state,
    name: submission.name,
    city: submission.city ?? '',
    service: serviceAsked(request, committee.association.services),
    acceptedOn: dayInRiyadh(request.acceptedAt),
    earliestOn: facts.earliestOn ?? null,
    latestOn: window?.latestOn === undefined ? null : isoDay(window.latestOn),
    checkedBy: names(facts.checkedBy),
    decidedBefore: facts.objected ? names(facts.decidedBefore) : [],
  };
};

/**
 * Returns everybody who may be named: members of any day, and those whom the minutes name although they were none, so
 * that their marks are seen.
 */
const nameable = (
  minutes: SittingMinutes,
  { people, names }: CommitteeOfAssociation,
): SittingDesk['members'] => {
  const named = new Set([...minutes.present, ...minutes.agenda.flatMap(({ recused }) => recused)]);
  return [
    ...people.map((one) => ({
      id: one.id,
      name: isStillMember(one) ? one.name : formerMember(one.name),
      spans: [...one.spans],
    })),
    ...[...named]
      .filter((id) => !people.some((one) => one.id === id))
      .map((id) => ({ id, name: names.get(id) ?? unknownAccount, spans: [] })),
  ];
};

/** Returns everything that the panel of a sitting shows to the request's user. `now` is in milliseconds since 1970. */
export const sittingDeskOf = async (
  req: PayloadRequest,
  sitting: CommitteeSitting,
  now: number,
): Promise<SittingDesk> => {
  const association = idOf(sitting.association) ?? '';
  const minutes = sittingMinutes.parse(sitting.minutes);
  const committee = await committeeOf(req, association);
  const isDraft = sitting.state === 'draft';
  const mayEdit = isDraft && hasRole(req.user, ...preparers);
  const listed = minutes.agenda.map(({ request }) => request);
  const ids = isDraft ? [...new Set([...listed, ...(await waitingForCommittee(req, association))])] : listed;
  const heard = await heardRequests(req, association, ids);
  const decisions = await req.payload.find({
    ...asUser(req),
    collection: 'request-decisions',
    where: { and: [{ sitting: { equals: sitting.id } }, { outcome: { in: ['accepted', 'rejected'] } }] },
    sort: 'at',
    pagination: false,
    depth: 0,
  });
  return sittingDesk.parse({
    state: sitting.state,
    revision: sitting.revision,
    minutes,
    mayEdit,
    mayRecord: mayEdit && hasRole(req.user, 'committee-member'),
    today: dayInRiyadh(now),
    quorum: committee.quorum ?? null,
    members: nameable(minutes, committee),
    reasons: [...committee.reasons],
    services: (committee.association.services ?? []).map(({ code, label }) => ({ code, label })),
    requests: ids.flatMap((id) => {
      const found = heard.get(id);
      return found === undefined ? [] : [shown(found, committee)];
    }),
    decisions: decisions.docs.map(({ id, request }) => ({ id, request: idOf(request) ?? '' })),
  });
};
