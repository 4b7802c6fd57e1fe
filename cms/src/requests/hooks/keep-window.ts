import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { windowOfRequest } from '@mithaq/domain/request/decision-window';
import { requestKinds } from '@mithaq/domain/request/request-kind';
import type { CollectionBeforeChangeHook } from 'payload';
import { z } from 'zod';
import { asSystem } from '../../payload/system/as-system.ts';
import { policyTextOf } from '../../versions/mapping/policy-text.ts';

const created = z.looseObject({
  policyVersion: z.string().nullish(),
  acceptedAt: z.string(),
  kind: z.enum(requestKinds).nullish(),
});

/**
 * Keeps the first and the last day of the decision with a new request, as its version of the policy prints them, so that
 * a list can ask for the requests past a printed ceiling.
 */
export const keepWindow: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data;
  const read = created.safeParse(data);
  if (!read.success || !read.data.policyVersion) return data;
  const version = await req.payload.findByID({
    ...asSystem(req),
    collection: 'policy-versions',
    id: read.data.policyVersion,
    depth: 0,
    disableErrors: true,
  });
  if (version === null) return data;
  const window = windowOfRequest(policyTextOf(version).decisionPeriod, read.data);
  if (window === undefined) return data;
  return {
    ...data,
    earliestOn: isoDay(window.earliestOn),
    latestOn: window.latestOn === undefined ? null : isoDay(window.latestOn),
  };
};
