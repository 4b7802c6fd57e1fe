import { wordsOfRequest } from '@mithaq/domain/request/request-words';
import type { CollectionAfterChangeHook, PayloadRequest } from 'payload';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Returns the words of a request as one text, by which a change is seen. */
export const searchKeyOf = ({ submission }: Pick<RequestDocument, 'submission'>): string =>
  wordsOfRequest({ name: submission.name, mobile: submission.mobile }).join(' ');

/** Replaces the words under which a request is found. */
export const writeWords = async (req: PayloadRequest, request: RequestDocument): Promise<void> => {
  await req.payload.delete({
    ...asSystem(req),
    collection: 'request-words',
    where: { request: { equals: request.id } },
    depth: 0,
  });
  for (const word of wordsOfRequest({ name: request.submission.name, mobile: request.submission.mobile })) {
    await req.payload.create({
      ...asSystem(req),
      collection: 'request-words',
      depth: 0,
      data: {
        word,
        request: request.id,
        acceptedAt: request.acceptedAt,
        association: idOf(request.association) ?? '',
      },
    });
  }
};

/** Keeps the words of the search with the request, by whatever door its name or mobile is written. */
export const keepWords: CollectionAfterChangeHook<RequestDocument> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'create' || searchKeyOf(doc) !== searchKeyOf(previousDoc)) await writeWords(req, doc);
  return doc;
};
