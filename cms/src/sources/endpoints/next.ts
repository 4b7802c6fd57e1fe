import type { Endpoint, PayloadRequest, Where } from 'payload';
import { z } from 'zod';
import { asUser } from '../../payload/access/as-user.ts';
import { refused } from '../../payload/http/reasons.ts';
import type { SourceFile } from '../../payload-types.ts';
import { secretaryOf } from '../access.ts';
import { messages } from '../labels.ar.ts';
import { nextSourceFile } from './source-file-shapes.ts';

const asked = z.union([
  z.strictObject({ file: z.string().min(1).max(64) }),
  z.strictObject({ version: z.string().min(1).max(64) }),
]);

const firstOf = async (req: PayloadRequest, where: Where): Promise<SourceFile | undefined> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'source-files',
    where,
    // The order in which she sent them.
    sort: ['createdAt', 'id'],
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/**
 * `GET /api/source-files/next?file=` or `?version=`: the file of the association that waits for its review after this
 * one, or after the one that a draft was made of: read ones first, then those that are still read, the oldest first.
 * `next` is null where none waits; `ofFile`: the draft was made of a file, or the file is there.
 */
export const nextEndpoint: Omit<Endpoint, 'root'> = {
  method: 'get',
  path: '/next',
  handler: async (req) => {
    const secretary = secretaryOf(req.user);
    if (secretary === undefined)
      return refused(req.user ? 403 : 401, { code: 'not-yours', message: messages.notSecretary });
    const of = asked.safeParse(Object.fromEntries(req.searchParams));
    if (!of.success) return refused(400, { code: 'malformed', message: messages.malformed });
    const own: Where = { association: { equals: secretary.association } };
    const done = await firstOf(req, {
      and: [
        own,
        ...('file' in of.data
          ? [{ id: { equals: of.data.file } }]
          : // To MongoDB an id that it cannot read equals none, which the files without a draft have.
            [{ version: { exists: true } }, { version: { equals: of.data.version } }]),
      ],
    });
    const waiting = (states: readonly SourceFile['state'][]): Promise<SourceFile | undefined> =>
      firstOf(req, {
        and: [
          own,
          { id: { not_equals: done?.id ?? '' } },
          { version: { exists: false } },
          { state: { in: [...states] } },
        ],
      });
    const next =
      done === undefined ? undefined : ((await waiting(['read'])) ?? (await waiting(['waiting', 'reading'])));
    return Response.json(
      nextSourceFile.parse({
        ofFile: done !== undefined,
        next: next === undefined ? null : { id: next.id, name: next.name },
      }),
    );
  },
};
