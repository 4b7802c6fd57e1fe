import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { followUpCode, referenceNumber } from '@mithaq/domain/contracts/messages';
import { requestKinds } from '@mithaq/domain/request/request-kind';
import type { Hmac } from '@mithaq/domain/request/reference-number';

/** The life of a note: long enough to write the number down and print it, short enough for a shared phone; seconds. */
export const RECEIVED_NOTE_SECONDS = 60 * 60;

/** Returns the address of the received page. */
export const receivedPath = (association: string): string => `/${association}/request/received/`;

/** Returns the path of the note's cookie: the received page and the form. */
export const receivedCookiePath = (association: string): string => `/${association}/request/`;

/**
 * The note that the form hands to the received page in a signed cookie, because a reference number in an address would
 * stay in histories and logs. The note names no person.
 */
const receivedNote = z.object({
  association: z.string(),
  reference: referenceNumber,
  /** Shown once, beside the number; a note of the previous release has none. */
  code: followUpCode.optional(),
  /** Numbers of the further services of the visit. */
  others: z.array(referenceNumber).optional(),
  /** Codes of the services of `reference` and `others`, in their order; left out where nothing may be named. */
  services: z.array(z.string()).optional(),
  /** Left out by the previous release, which knew requests for a service alone. */
  kind: z.enum(requestKinds).default('service'),
  /** Milliseconds since 1970. */
  acceptedAt: z.int(),
  policyVersion: z.int().optional(),
});
export type ReceivedNote = z.output<typeof receivedNote>;

export interface ReceivedNotes {
  seal(note: ReceivedNote): string;
  /** Returns undefined where the note is not ours, of another association, or too old. */
  open(sealed: string | undefined, association: string): ReceivedNote | undefined;
}

/** Seals a note as `{base64url of JSON}.{base64url of its HMAC-SHA-256}`; `now` gives milliseconds since 1970. */
export const createReceivedNotes = (hmac: Hmac, now: () => number): ReceivedNotes => {
  const signatureOf = (payload: string): Buffer => Buffer.from(hmac(`received:${payload}`));

  const payloadOf = (sealed: string): unknown => {
    const [payload = '', signed = ''] = sealed.split('.');
    const given = Buffer.from(signed, 'base64url');
    const right = signatureOf(payload);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  };

  return {
    seal(note) {
      const payload = Buffer.from(JSON.stringify(note)).toString('base64url');
      return `${payload}.${signatureOf(payload).toString('base64url')}`;
    },
    open(sealed, association) {
      if (sealed === undefined) return undefined;
      const note = receivedNote.safeParse(payloadOf(sealed));
      if (!note.success || note.data.association !== association) return undefined;
      return now() - note.data.acceptedAt <= RECEIVED_NOTE_SECONDS * 1000 ? note.data : undefined;
    },
  };
};
