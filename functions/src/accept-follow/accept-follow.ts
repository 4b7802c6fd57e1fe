import { followSubmission, type FollowFaultCode } from '@mithaq/domain/contracts/follow-api';
import { MESSAGE_SCHEMA, type FollowMessage } from '@mithaq/domain/contracts/messages';
import { fieldFaultCode, type FieldFaultCode } from '@mithaq/domain/contracts/request-submission';
import { followFormHmac } from '@mithaq/domain/follow/follow-form-token';
import { readFollowLink } from '@mithaq/domain/follow/follow-link';
import type { Hmac } from '@mithaq/domain/request/reference-number';
import { readSubmissionToken } from '@mithaq/domain/request/submission-token';
import { QueueRefused, QueueUnavailable } from '../queue/errors.ts';
import type { AcceptQueue } from '../queue/accept-queue.ts';

export interface AcceptFollowNeeds {
  /** Takes the one durable write. */
  readonly queue: AcceptQueue<FollowMessage>;
  /** Returns milliseconds since 1970-01-01T00:00Z. */
  readonly now: () => number;
  readonly formHmac: Hmac;
  readonly linkHmac: Hmac;
}

export type FollowOutcome =
  /** `clockAheadMs`: how far the clock of the site is ahead of ours, where that is worth a log line. */
  | { readonly accepted: FollowMessage['action']; readonly clockAheadMs?: number }
  | { readonly fault: FollowFaultCode; readonly code?: FieldFaultCode; readonly reason?: string };

export interface AcceptFollow {
  /** Takes the form of a policy, or of the association's disclosures. The answer does not depend on whether the address follows already. */
  ask(association: string, posted: Readonly<Record<string, unknown>>): Promise<FollowOutcome>;
  /** Does `act` where the link of an e-mail allows it. */
  act(act: 'confirm' | 'end', link: string): Promise<FollowOutcome>;
}

/** Checks what a person asks for, to follow, to confirm or to end, and queues it; `record-follow` records it. */
export const acceptFollowUseCase = ({ queue, now, formHmac, linkHmac }: AcceptFollowNeeds): AcceptFollow => {
  const put = async (message: FollowMessage): Promise<FollowOutcome> => {
    try {
      await queue.send(message);
    } catch (error) {
      if (error instanceof QueueRefused) return { fault: 'invalid', reason: error.reason };
      if (error instanceof QueueUnavailable)
        return { fault: error.mayHoldIt ? 'unknown-outcome' : 'unavailable', reason: error.reason };
      throw error;
    }
    return { accepted: message.action };
  };

  return {
    async ask(association, posted) {
      const at = now();
      const policy = typeof posted['policy'] === 'string' ? posted['policy'] : undefined;
      const token =
        typeof posted['token'] === 'string'
          ? readSubmissionToken(posted['token'], at, followFormHmac(policy, formHmac))
          : 'token-forged';
      if (typeof token === 'string') return { fault: token };
      if (token.association !== association) return { fault: 'unknown-policy' };
      const submission = followSubmission.safeParse(posted);
      if (!submission.success) {
        const code = fieldFaultCode.safeParse(submission.error.issues[0]?.message);
        return { fault: 'invalid', code: code.success ? code.data : 'not-an-email' };
      }
      const { email, policy: followed } = submission.data;
      const outcome = await put({
        schema: MESSAGE_SCHEMA,
        action: 'ask',
        association,
        ...(followed === undefined ? {} : { policy: followed }),
        email,
        nonce: token.nonce,
        at: new Date(at).toISOString(),
      });
      return 'accepted' in outcome ? { ...outcome, clockAheadMs: token.clockAheadMs } : outcome;
    },

    async act(act, link) {
      const at = now();
      const read = readFollowLink(link, at, linkHmac);
      if (typeof read === 'string') return { fault: read };
      if (read.act !== act) return { fault: 'link-forged' };
      return put({
        schema: MESSAGE_SCHEMA,
        action: act,
        follow: read.follow,
        at: new Date(at).toISOString(),
      });
    },
  };
};
