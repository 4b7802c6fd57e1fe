import type { PayloadRequest } from 'payload';
import type { SurveyReply } from '../../payload-types.ts';

type Published = Required<Pick<SurveyReply, 'number' | 'publishedAt' | 'hash' | 'actorName'>>;

/**
 * Marks a draft of a reply as published, past the hooks, which let nobody write its state. The write is conditional on
 * the draft as it was read (`updatedAt`), so that what is published is what somebody read. Returns whether it was written.
 */
export const markReplyPublished = async (
  req: PayloadRequest,
  { id, updatedAt }: Pick<SurveyReply, 'id' | 'updatedAt'>,
  data: Published,
): Promise<boolean> => {
  const written: unknown = await req.payload.db.updateOne({
    collection: 'survey-replies',
    where: {
      and: [{ id: { equals: id } }, { state: { equals: 'draft' } }, { updatedAt: { equals: updatedAt } }],
    },
    data: { ...data, state: 'published', updatedAt: data.publishedAt },
    req,
  });
  return written !== null;
};
