import { coverDisagreements } from '@mithaq/domain/approval/cover-disagreements';
import { coverDisagreementMessage } from '@mithaq/domain/approval/cover-disagreements.ar';
import { hasBegun, isoDayOf } from '@mithaq/domain/version/effective-days';
import {
  emergencyPasses,
  isPublicRecord,
  secretaryMovesFrom,
  type SecretaryTarget,
} from '@mithaq/domain/version/version-lifecycle';
import { versionStateWords } from '@mithaq/domain/version/version-states.ar';
import { actsOnRoles } from '@mithaq/domain/request/request-policy';
import type { Endpoint, PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';
import { associationOf, hasRole, idOf } from '../../payload/access/roles.ts';
import { approvalLine } from './approval-line.ar.ts';
import { daySentence } from './day-sentence.ar.ts';
import { findingsForDesk } from '../guard/findings-for-desk.ts';
import { guardVersion } from '../guard/guard-version.ts';
import type { VersionDesk } from './version-desk-shape.ts';
import { formerOf } from '../moves/bring-back-former.ts';
import { endOfVersion } from '../moves/end-of-version.ts';
import { reasonsAgainst } from '../moves/reasons-against.ts';
import { policyTextOf } from '../mapping/policy-text.ts';
import { approvalOf, effectiveDaysOf, issueDateOf } from '../mapping/version.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import { hasPdf } from '../publish/has-pdf.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { withdrawals } from '../events/labels.ar.ts';
import { answerOfVersion } from './answer-of-version.ts';
import { sayReason } from './answer-to-move.ts';

/** Orders moves that lead forward before moves that lead back, because the first button is the prominent one. */
const forwardFirst = (states: readonly SecretaryTarget[]): SecretaryTarget[] => [
  ...states.filter((state) => state !== 'draft'),
  ...states.filter((state) => state === 'draft'),
];

type Facts = Omit<
  VersionDesk,
  | 'missing'
  | 'ended'
  | 'emergency'
  | 'moves'
  | 'mayTakeBack'
  | 'mayCopy'
  | 'mayBringBack'
  | 'findings'
  | 'mayOverrule'
  | 'hasRoles'
>;

const factsOf = (version: PolicyVersion, pdf: boolean | undefined): Facts => {
  const approval = approvalOf(version);
  const day = isoDayOf(effectiveDaysOf(version).inForceFrom);
  return {
    status: version.status,
    statusLabel: versionStateWords[version.status].label,
    approval:
      approval === undefined
        ? null
        : { sentence: approvalLine(approval), demonstration: approval.demonstration },
    coverDisagreements: coverDisagreements(policyTextOf(version).cover, approval, issueDateOf(version)).map(
      coverDisagreementMessage,
    ),
    scheduled:
      version.status === 'approved' && version.scheduledFor
        ? { day: daySentence(version.scheduledFor), by: version.scheduledBy ?? '' }
        : null,
    publishesOn: day === undefined || hasBegun(day, Date.now()) ? null : daySentence(day),
    published:
      typeof version.versionNumber === 'number' && version.hash
        ? {
            version: version.versionNumber,
            hash: version.hash,
            at: version.publishedAt ?? null,
            emergency: version.emergencyReason ?? null,
            pdf: pdf ?? null,
          }
        : null,
  };
};

const hasRoles = async (req: PayloadRequest, version: PolicyVersion): Promise<boolean> => {
  const policy = await req.payload.findByID({
    ...asUser(req),
    collection: 'policies',
    id: idOf(version.policy) ?? '',
    depth: 0,
    disableErrors: true,
  });
  return policy !== null && actsOnRoles(policy);
};

const deskOf = async (
  register: RegisterWriter,
  req: PayloadRequest,
  version: PolicyVersion,
): Promise<VersionDesk> => {
  const pdf = isPublicRecord(version.status) ? await hasPdf(register, req, version) : undefined;
  const facts = factsOf(version, pdf);
  const mayMove =
    hasRole(req.user, 'board-secretary') && associationOf(req.user) === idOf(version.association);
  const found = isPublicRecord(version.status) ? [] : await guardVersion(req, version);
  const against = await reasonsAgainst(req, version, { to: 'in-force' }, found);
  const reasons = against.filter(({ code }) => code !== 'move.not-in-table');
  const isScheduled = facts.scheduled !== null;
  const moves = secretaryMovesFrom(version.status).filter((to) => !(isScheduled && to === 'in-force'));
  const end = await endOfVersion(req, version);
  return {
    ...facts,
    ended: end === undefined ? null : { ...end, kind: withdrawals[end.kind].ar },
    // The guard's findings have a list of their own, with the form that overrules them.
    missing: reasons
      .filter((reason) => !('finding' in reason))
      .map((reason) => {
        const { message, path } = sayReason(reason);
        return path === undefined ? { message } : { message, path };
      }),
    moves: mayMove ? forwardFirst(moves) : [],
    emergency:
      mayMove &&
      !isScheduled &&
      version.status === 'approved' &&
      reasons.length > 0 &&
      reasons.every(({ code }) => emergencyPasses(code)),
    mayTakeBack: mayMove && isScheduled,
    mayCopy: mayMove && isPublicRecord(version.status),
    mayBringBack: (mayMove ? await formerOf(req, version) : undefined)?.number ?? null,
    findings: await findingsForDesk(req, version, found),
    hasRoles: await hasRoles(req, version),
    mayOverrule: mayMove && !isPublicRecord(version.status),
  };
};

/** `GET /api/policy-versions/{id}/desk`: the data that the edit page shows above the form. */
export const deskEndpoint = (register: RegisterWriter): Omit<Endpoint, 'root'> =>
  answerOfVersion('desk', (req, version) => deskOf(register, req, version));
