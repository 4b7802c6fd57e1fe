import { wordsOfRequest } from '@mithaq/domain/request/request-words';
import type { CollectionAfterChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import type { Request as RequestDocument } from '../../payload-types.ts';
import { idOf } from '../../payload/access/roles.ts';
import { asSystem } from '../../payload/system/as-system.ts';

/** Returns the words of a request as one text, by which a change is seen. */
const searchKeyOf = ({ submission }: Pick<RequestDocument, 'submission'>): string =>
  wordsOfRequest({ name: submission.name, mobile: submission.mobile }).join(' ');

const eraseWordsOf = async (req: PayloadRequest, request: string): Promise<void> => {
  await req.payload.delete({
    ...asSystem(req),
    collection: 'request-words',
    where: { request: { equals: request } },
    depth: 0,
  });
};

/** Erases the words of the search with their request: they hold a name and a mobile. */
export const eraseWords: CollectionBeforeDeleteHook = ({ id, req }) => eraseWordsOf(req, String(id));

/** Replaces the words under which a request is found. */
const writeWords = async (req: PayloadRequest, request: RequestDocument): Promise<void> => {
  await eraseWordsOf(req, request.id);
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
