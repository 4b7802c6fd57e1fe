import type { PublishDueOutcome } from '@mithaq/domain/contracts/cms-service-api';

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
