import { MOST_AGENDA_ITEMS, sittingOutcomes } from '@mithaq/domain/request/committee-sitting';
import { z } from 'zod';

/** Limits of the texts of one decision, UTF-16 units: together they fit into what the beneficiary is told. */
export const decisionLimits = { granted: 600, conditions: 600, reason: 400, words: 1500, note: 600 } as const;

const id = z.string().min(1).max(60);
const text = (limit: number) => z.string().max(limit).optional();
const votes = z.int().min(0).max(500).optional();

const agendaItem = z.object({
  request: id,
  recused: z.array(id).max(100),
  outcome: z.enum(sittingOutcomes).optional(),
  service: text(40),
  granted: text(decisionLimits.granted),
  conditions: text(decisionLimits.conditions),
  reason: text(decisionLimits.reason),
  words: text(decisionLimits.words),
  earlyReason: text(decisionLimits.note),
  correction: text(decisionLimits.note),
  votesFor: votes,
  votesAgainst: votes,
});

/** Minutes as the panel sends them and as a draft is stored. */
export const sittingMinutes = z.object({
  number: z.string().max(60),
  /** The day as it was typed. */
  heldOn: z.string().max(120),
  present: z.array(id).max(500),
  agenda: z.array(agendaItem).max(MOST_AGENDA_ITEMS),
});

/** Body of a change of a draft: `revision` is the one that the person has read (optimistic lock). */
export const sittingChange = z.object({ revision: z.int().min(0), minutes: sittingMinutes });

const span = z.object({
  from: z.string().optional(),
  until: z.string().optional(),
  isFromMaking: z.boolean().optional(),
});

/** Somebody who was a member on the days of `spans`, or whom the minutes name without. */
const member = z.object({ id: z.string(), name: z.string(), spans: z.array(span) });

/** A request that may stand on the agenda, as the panel shows it. Days are Gregorian, `YYYY-MM-DD`. */
const waitingRequest = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.string(),
  name: z.string(),
  city: z.string(),
  service: z.string(),
  acceptedOn: z.string(),
  earliestOn: z.string().nullable(),
  latestOn: z.string().nullable(),
  checkedBy: z.array(z.string()),
  decidedBefore: z.array(z.string()),
});
export type WaitingRequest = z.infer<typeof waitingRequest>;

/** Everything that the panel of a sitting shows. */
export const sittingDesk = z.object({
  state: z.enum(['draft', 'recorded']),
  revision: z.int(),
  minutes: sittingMinutes,
  mayEdit: z.boolean(),
  mayRecord: z.boolean(),
  /** Today in Riyadh, `YYYY-MM-DD`. */
  today: z.string(),
  /** The number of members that the association has set; null where more than half are needed. */
  quorum: z.int().nullable(),
  members: z.array(member),
  reasons: z.array(z.string()),
  services: z.array(z.object({ code: z.string(), label: z.string() })),
  /** Requests that wait for the committee, longest first, and those on the agenda. */
  requests: z.array(waitingRequest),
  /** Decisions of a recorded sitting, for their letters. */
  decisions: z.array(z.object({ id: z.string(), request: z.string() })),
});
export type SittingDesk = z.infer<typeof sittingDesk>;
