/** Wishes about being reached, as a form or the desk wrote them down; what nobody wrote is absent or null. */
interface WrittenWishes {
  readonly doNotCall?: boolean | null | undefined;
  readonly leaveNoMessage?: boolean | null | undefined;
}

/** The wishes that the desk alone writes down. Hours are `HH:MM`, by the clock in Riyadh. */
interface DeskWishes extends WrittenWishes {
  readonly doNotWrite?: boolean | null | undefined;
  readonly callFrom?: string | null | undefined;
  readonly callUntil?: string | null | undefined;
}

interface FormWishes extends WrittenWishes {
  readonly callWhen?: string | null | undefined;
  readonly mayBeTold?: string | null | undefined;
}

/** The part of a request that says how its owner wants to be reached. */
export interface WithWishes {
  readonly submission: FormWishes;
  readonly contactWishes?: DeskWishes | null | undefined;
}

/** How the beneficiary wants to be reached. */
export interface ContactWishes {
  readonly doNotCall: boolean;
  readonly leaveNoMessage: boolean;
  readonly doNotWrite: boolean;
  readonly callFrom: string | undefined;
  readonly callUntil: string | undefined;
  /** When to call, in her own words. */
  readonly callWhen: string | undefined;
  /** Another person who may be told, in her own words. */
  readonly mayBeTold: string | undefined;
}

const written = (text: string | null | undefined): string | undefined =>
  text === null || text === '' ? undefined : text;

/**
 * Returns the wishes that hold. The form says them first; once the desk has written one down, because she told it so, the
 * desk's word holds.
 */
export const contactWishesOf = ({ submission, contactWishes }: WithWishes): ContactWishes => ({
  doNotCall: contactWishes?.doNotCall ?? submission.doNotCall ?? false,
  leaveNoMessage: contactWishes?.leaveNoMessage ?? submission.leaveNoMessage ?? false,
  doNotWrite: contactWishes?.doNotWrite ?? false,
  callFrom: written(contactWishes?.callFrom),
  callUntil: written(contactWishes?.callUntil),
  callWhen: written(submission.callWhen),
  mayBeTold: written(submission.mayBeTold),
});

/**
 * Whether letters and e-mails to the beneficiary are neutral, as if her association wrote neutrally to everybody. Somebody who
 * may not be called, or for whom no message may be left, is taken to share phone and mailbox with a person who must not
 * learn of the request.
 */
export const wantsNeutralLetters = (request: WithWishes): boolean => {
  const { doNotCall, leaveNoMessage } = contactWishesOf(request);
  return doNotCall || leaveNoMessage;
};
