import type { DeliveryKind } from '../contracts/cms-service-api.ts';

interface DeliveryKindFacts {
  /**
   * Whether somebody who is not logged in causes the e-mail and names its address, so that it counts against the
   * budgets of `email-budget.ts`. A kind that says false goes to an address that staff entered or its owner confirmed.
   */
  readonly budgeted: boolean;
}

/** Every kind of e-mail. A new kind that does not say who causes it does not compile. */
const deliveryKindFacts: Readonly<Record<DeliveryKind, DeliveryKindFacts>> = {
  acknowledgement: { budgeted: true },
  'lost-code': { budgeted: true },
  // The address of a request is as a stranger typed it, and the steps of staff go on writing to it.
  'request-update': { budgeted: true },
  'staff-notice': { budgeted: false },
  'staff-digest': { budgeted: false },
  'unattended-requests': { budgeted: false },
  'follow-confirmation': { budgeted: true },
  'policy-changed': { budgeted: false },
  'disclosures-published': { budgeted: false },
  'review-reminder': { budgeted: false },
  invitation: { budgeted: false },
  // Goes to the address of an account alone, and `mayMailAgain` bounds how often.
  'password-link': { budgeted: false },
  'account-changed': { budgeted: false },
  // `version-notices.ts` bounds the e-mails about versions: one a person collects many versions.
  'review-requested': { budgeted: false },
  'version-returned': { budgeted: false },
  'version-approved': { budgeted: false },
  'version-published': { budgeted: false },
  'review-waiting': { budgeted: false },
  'publication-waiting': { budgeted: false },
};

/** Whether an e-mail of this kind goes to an address that a stranger named. */
export const isBudgeted = (kind: DeliveryKind): boolean => deliveryKindFacts[kind].budgeted;
