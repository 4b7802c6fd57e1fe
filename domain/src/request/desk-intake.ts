import { channelCode, type ChannelCode } from '../contracts/policy-text.ts';
import { dayOfIso, isoDay } from '../calendar/iso-day.ts';
import { readGregorianDay, type DayInputFault } from '../calendar/read-day.ts';
import { daysBetween } from '../calendar/umm-al-qura.ts';
import { keysOf } from '../table/keys-of.ts';
import { requestKindFacts, type RequestKind } from './request-kind.ts';

/**
 * The channels that a policy prints, with whether she speaks with the officer there: then she has her number on the spot
 * and needs no call for it.
 */
const channelFacts = {
  interview: { speaksWithHer: true },
  phone: { speaksWithHer: true },
  'social-media': { speaksWithHer: false },
  letter: { speaksWithHer: false },
  'assistance-service': { speaksWithHer: true },
  volunteering: { speaksWithHer: true },
  website: { speaksWithHer: false },
  'branch-delegate': { speaksWithHer: false },
} as const satisfies Readonly<Record<ChannelCode, { speaksWithHer: boolean }>>;

export const intakeChannels = keysOf(channelFacts);

/** Whether a request that came by this channel gives its number to her on the spot. */
export const speaksWithHer = (channel: ChannelCode): boolean => channelFacts[channel].speaksWithHer;

/** Ways in which she attests and consents where she ticks no box: her signature on paper, or the text read out to her. */
export const intakeProofs = ['paper', 'read-out'] as const;
export type IntakeProof = (typeof intakeProofs)[number];

/** A letter that lay longer than this is entered with the day on which it was found. */
export const MOST_DAYS_LATE = 366;

/** The desk's own part of an entry, as it was typed. */
export interface TypedIntake {
  readonly channel: string;
  /** The day on which the request came, in either calendar; empty for today. */
  readonly cameOn: string;
  readonly attestation: string;
  readonly consent: string;
}

export interface Intake {
  readonly channel: ChannelCode;
  /** Gregorian day in Asia/Riyadh, `YYYY-MM-DD`. */
  readonly cameOn: string;
  /** Undefined for a complaint, a suggestion or an enquiry, which are not attested. */
  readonly attestation: IntakeProof | undefined;
  readonly consent: IntakeProof;
}

export type IntakeRefusal =
  | { readonly code: 'intake.channel' | 'intake.attestation' | 'intake.consent' | 'intake.too-long-ago' }
  | { readonly code: 'intake.day'; readonly fault: DayInputFault | 'in-future' };

const proofOf = (typed: string): IntakeProof | undefined => intakeProofs.find((proof) => proof === typed);

const readCameOn = (typed: string, today: string): { day: string } | IntakeRefusal => {
  const read = readGregorianDay(typed);
  if (read.kind === 'fault') {
    return read.fault === 'empty' ? { day: today } : { code: 'intake.day', fault: read.fault };
  }
  const day = isoDay(read.day);
  if (day > today) return { code: 'intake.day', fault: 'in-future' };
  const now = dayOfIso(today);
  return now !== undefined && daysBetween(read.day, now) > MOST_DAYS_LATE
    ? { code: 'intake.too-long-ago' }
    : { day };
};

/**
 * Reads the desk's part of an entry, or says every reason at once why it cannot be taken. `today` is the day in Riyadh.
 * Only a request for a service is attested.
 */
export const readIntake = (
  typed: TypedIntake,
  today: string,
  kind: RequestKind = 'service',
): { readonly intake: Intake } | { readonly refusals: readonly IntakeRefusal[] } => {
  const refusals: IntakeRefusal[] = [];
  const channel = channelCode.safeParse(typed.channel).data;
  if (channel === undefined) refusals.push({ code: 'intake.channel' });
  const came = readCameOn(typed.cameOn, today);
  if ('code' in came) refusals.push(came);
  const { asksForService } = requestKindFacts[kind];
  const attestation = asksForService ? proofOf(typed.attestation) : undefined;
  const lacksAttestation = asksForService && attestation === undefined;
  if (lacksAttestation) refusals.push({ code: 'intake.attestation' });
  const consent = proofOf(typed.consent);
  if (consent === undefined) refusals.push({ code: 'intake.consent' });
  if (channel === undefined || 'code' in came || lacksAttestation || consent === undefined)
    return { refusals };
  return { intake: { channel, cameOn: came.day, attestation, consent } };
};

/**
 * Returns the instant from which the request's clock runs, ISO: now for a request that came today, else noon in Riyadh of
 * the day on which it came.
 */
export const clockBegins = (cameOn: string, today: string, now: number): string =>
  cameOn === today ? new Date(now).toISOString() : `${cameOn}T09:00:00.000Z`;
