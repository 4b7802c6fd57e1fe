import {
  indexedSurveyReply,
  ratingCounts,
  type IndexedSurveyReply,
} from '@mithaq/domain/contracts/survey-reply';
import { answersOf } from '@mithaq/domain/request/survey-reply';
import type { PayloadRequest } from 'payload';
import { omitEmpty } from '../../payload/fields/omit-empty.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Returns the published replies of an association as its index lists them, the oldest first. */
export const publishedRepliesOf = async (
  req: PayloadRequest,
  association: string,
): Promise<IndexedSurveyReply[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'survey-replies',
    where: { and: [{ association: { equals: association } }, { state: { equals: 'published' } }] },
    sort: 'number',
    depth: 0,
    pagination: false,
  });
  return docs.map((row) =>
    indexedSurveyReply.parse(omitEmpty({ ...row, answers: answersOf(ratingCounts.parse(row.byRating)) })),
  );
};
