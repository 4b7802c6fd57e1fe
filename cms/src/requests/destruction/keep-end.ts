import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { keepingClassOf } from '@mithaq/domain/request/keeping-periods';
import { requestKinds } from '@mithaq/domain/request/request-kind';
import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import type { CollectionBeforeChangeHook } from 'payload';
import { z } from 'zod';
import type { Request as RequestDocument } from '../../payload-types.ts';

const state = z.enum(requestStates);
const facts = z.looseObject({
  state,
  kind: z
    .enum(requestKinds)
    .nullish()
    .transform((kind) => kind ?? 'service'),
  closedFrom: state.nullish(),
});

/**
 * Keeps with a request the day on which it ended and the class of keeping, so that an index finds those whose period is
 * over; both are empty while it goes on, and again where a move reopens it.
 */
export const keepEnd: CollectionBeforeChangeHook<RequestDocument> = ({ data, originalDoc }) => {
  const read = facts.safeParse({ ...originalDoc, ...data });
  if (!read.success || originalDoc?.state === read.data.state) return data;
  const keptAs = keepingClassOf(read.data) ?? null;
  return { ...data, keptAs, endedOn: keptAs === null ? null : dayInRiyadh(new Date().toISOString()) };
};
