import type { ExpiredFollows, PublishDueOutcome } from '@mithaq/domain/contracts/cms-service-api';

export interface Outbox {
  /** Deliveries that wait and that no worker holds, oldest first. Throws `CmsRefused` or `CmsUnavailable`. */
  waiting(): Promise<readonly string[]>;
}

export interface PublicationSchedule {
  /**
   * Publishes every scheduled version whose day has begun in Riyadh; safe to ask again. Throws `CmsRefused` or
   * `CmsUnavailable`.
   */
  publishDue(): Promise<PublishDueOutcome>;
}

/** What the CMS does by itself once it is told that the day has come. Each throws `CmsRefused` or `CmsUnavailable`. */
export interface CmsDuties {
  /** Forgets some addresses that nobody confirmed and some of ended follows; answers how many, and whether more wait. */
  expireFollows(): Promise<ExpiredFollows>;
  /** Writes the e-mails that remind of reviews; answers how many. They wait in the outbox. */
  remindOfReviews(): Promise<number>;
}
