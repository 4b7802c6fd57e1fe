import { keysOf } from '../table/keys-of.ts';

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
 * desk's word holds, until she says her wishes herself on the tracking page (`afterHerWishes`).
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

/** Wishes as the beneficiary says them herself, on the form or on the tracking page. */
interface SaidWishes {
  readonly doNotCall?: true | undefined;
  readonly leaveNoMessage?: true | undefined;
  readonly callWhen?: string | undefined;
  readonly mayBeTold?: string | undefined;
}

/**
 * Returns the columns of a request that its owner changes by saying her wishes: hers take the place of those that the desk wrote
 * down before. Hours of the desk stay where she left the time of calls as `callTime` had shown it to her.
 */
export const afterHerWishes = (request: WithWishes, said: SaidWishes, shownTime: string | undefined) => {
  const keepsTime = said.callWhen === shownTime;
  return {
    submission: {
      doNotCall: said.doNotCall ?? null,
      leaveNoMessage: said.leaveNoMessage ?? null,
      callWhen: keepsTime ? (request.submission.callWhen ?? null) : (said.callWhen ?? null),
      mayBeTold: said.mayBeTold ?? null,
    },
    contactWishes: {
      doNotCall: null,
      leaveNoMessage: null,
      ...(keepsTime ? {} : { callFrom: null, callUntil: null }),
    },
  };
};

/** A wish that two states of a request differ in; the value of a wish that is ticked is `true`. */
export interface ChangedWish {
  readonly field: keyof ContactWishes;
  readonly before: string | true | undefined;
  readonly after: string | true | undefined;
}

/** Returns a wish that is said; one that is not ticked says nothing. */
const said = (wish: string | boolean | undefined): string | true | undefined =>
  wish === false ? undefined : wish;

/** Returns each wish that holds otherwise after than before. */
export const changedWishes = (before: WithWishes, after: WithWishes): ChangedWish[] => {
  const [was, is] = [contactWishesOf(before), contactWishesOf(after)];
  return keysOf(was).flatMap((field) =>
    was[field] === is[field] ? [] : [{ field, before: said(was[field]), after: said(is[field]) }],
  );
};
