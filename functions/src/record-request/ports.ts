import type { RecordOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { AcceptedRequest } from '@mithaq/domain/contracts/messages';

export interface RequestRecorder {
  /** Records once, however often it is called. Throws `CmsRefused` or `CmsUnavailable`. */
  record(request: AcceptedRequest): Promise<RecordOutcome>;
}
