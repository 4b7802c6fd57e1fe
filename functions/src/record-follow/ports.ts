import type { FollowOutcome } from '@mithaq/domain/contracts/cms-service-api';
import type { FollowMessage } from '@mithaq/domain/contracts/messages';

export interface FollowRecorder {
  /** Does once what the message says, however often it is called. Throws `CmsRefused` or `CmsUnavailable`. */
  record(message: FollowMessage): Promise<FollowOutcome>;
}
