import type { EmailEvent } from '@mithaq/domain/contracts/cms-service-api';

export interface DeliveryStates {
  /** Throws `CmsRefused` (404: no delivery with that SES id) or `CmsUnavailable`. */
  record(event: EmailEvent): Promise<void>;
}
