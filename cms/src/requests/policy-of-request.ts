import { dayOfIso } from '@mithaq/domain/calendar/iso-day';
import { handlingStep, type HandlingStep } from '@mithaq/domain/contracts/policy-text';
import { clausesOf } from '@mithaq/domain/policy/outline';
import { versionOnDay } from '@mithaq/domain/register/version-on-day';
import { REQUEST_POLICY } from '@mithaq/domain/request/request-policy';
import type { PayloadRequest } from 'payload';
import { policyTextOf } from '../versions/mapping/policy-text.ts';
import type { Policy, PolicyVersion } from '../payload-types.ts';
import { readAssociationIndex } from '../register/register-files.ts';
import { registerOf } from '../register/register-of.ts';
import { asSystem } from '../payload/system/as-system.ts';

const requestPolicyOf = async (req: PayloadRequest, association: string): Promise<Policy | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policies',
    where: { and: [{ association: { equals: association } }, { slug: { equals: REQUEST_POLICY } }] },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/** Returns the version of the beneficiary-relations policy that is in force; undefined where there is none. */
export const versionInForce = async (
  req: PayloadRequest,
  association: string,
): Promise<PolicyVersion | undefined> => {
  const policy = await requestPolicyOf(req, association);
  if (policy === undefined) return undefined;
  const versions = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy.id } }, { status: { equals: 'in-force' } }] },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return versions.docs[0];
};

/** Returns the version of the beneficiary-relations policy with that number; undefined where there is none. */
export const versionWithNumber = async (
  req: PayloadRequest,
  association: string,
  number: number | undefined,
): Promise<PolicyVersion | undefined> => {
  if (number === undefined) return undefined;
  const policy = await requestPolicyOf(req, association);
  if (policy === undefined) return undefined;
  const versions = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: { and: [{ policy: { equals: policy.id } }, { versionNumber: { equals: number } }] },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return versions.docs[0];
};

/**
 * Returns the version under which a request is handled that came on a day and is entered now: the one that was in force
 * on the day on which it came, as the register says. Before the first day that the register holds it is the one in
 * force now, because no other text can be shown. `cameOn` and `today` are Gregorian days in Asia/Riyadh, `YYYY-MM-DD`.
 */
export const versionForDay = async (
  req: PayloadRequest,
  association: string,
  { cameOn, today }: { readonly cameOn: string; readonly today: string },
): Promise<PolicyVersion | undefined> => {
  const now = await versionInForce(req, association);
  const day = dayOfIso(cameOn);
  if (cameOn === today || day === undefined) return now;
  const { slug } = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: association,
    depth: 0,
    select: { slug: true },
  });
  const index = await readAssociationIndex(registerOf(req), slug);
  const policy = index?.policies.find((one) => one.slug === REQUEST_POLICY);
  const onDay = policy === undefined ? undefined : versionOnDay(policy, day);
  return (await versionWithNumber(req, association, onDay?.version)) ?? now;
};

/**
 * Returns the policy's promises to a person who made a request: the handling steps as printed, and the minimum in
 * days.
 */
export const promisesOf = (
  version: PolicyVersion | null,
): { readonly steps: string[]; readonly decisionAtLeastDays?: number } => {
  if (version === null) return { steps: [] };
  const text = policyTextOf(version);
  const steps = clausesOf(text)
    .filter((clause) => handlingStep.safeParse(clause.code).success)
    .map((clause) => clause.text);
  const floor = text.decisionPeriod?.atLeastDays;
  return floor === undefined ? { steps } : { steps, decisionAtLeastDays: floor };
};

/** Returns the codes of the handling steps that the policy prints, in its order. */
export const handlingOf = (version: PolicyVersion | null): HandlingStep[] =>
  version === null
    ? []
    : clausesOf(policyTextOf(version)).flatMap(({ code }) => {
        const step = handlingStep.safeParse(code);
        return step.success ? [step.data] : [];
      });
