import type { RequestState } from '@mithaq/domain/request/request-lifecycle';
import type { NoticeOccasion } from '@mithaq/domain/request/request-notice';

/** States in which it is her turn, with the occasions whose words she has to read before: a question, a reason, an answer. */
export const waitsWith: Readonly<Partial<Record<RequestState, readonly NoticeOccasion[]>>> = {
  'needs-information': ['needs-information', 'reminder'],
  rejected: ['rejected'],
  answered: ['answered'],
};
