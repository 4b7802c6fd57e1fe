import type { PayloadRequest } from 'payload';
import { z } from 'zod';

const collection = 'second-steps';

const stored = z.object({
  account: z.string(),
  revision: z.number(),
  secret: z.string().nullish(),
  pendingSecret: z.string().nullish(),
  lastCounter: z.number().nullish(),
  recoveryCodes: z
    .array(z.string())
    .nullish()
    .transform((hashes) => hashes ?? []),
});

/** Second step of an account as it is stored; `secret` is absent until a first code has confirmed it. */
export type SecondStepRow = Omit<z.output<typeof stored>, 'revision'>;

/** Row with the revision that a write of it depends on. */
export type ReadSecondStepRow = z.output<typeof stored>;

const rowOf = async (req: PayloadRequest, account: string): Promise<ReadSecondStepRow | undefined> => {
  const found: unknown = await req.payload.db.findOne({
    collection,
    where: { account: { equals: account } },
    req,
  });
  return found === null ? undefined : stored.parse(found);
};

/*
 * Rows of second steps are written past the hooks, each in one statement that depends on the revision that was read:
 * a code is accepted once, also where two requests bring it at the same moment.
 */
export const secondStepRow = {
  read: rowOf,

  /** Writes the row if it is still as it was read; returns false where another request wrote it first. */
  async replace(
    req: PayloadRequest,
    before: ReadSecondStepRow | undefined,
    after: SecondStepRow,
  ): Promise<boolean> {
    if (before === undefined) {
      try {
        await req.payload.db.create({ collection, data: { ...after, revision: 1 }, req });
        return true;
      } catch (error) {
        if ((await rowOf(req, after.account)) === undefined) throw error;
        return false;
      }
    }
    const written: unknown = await req.payload.db.updateOne({
      collection,
      where: {
        and: [{ account: { equals: before.account } }, { revision: { equals: before.revision } }],
      },
      data: { ...after, revision: before.revision + 1 },
      req,
    });
    return written !== null;
  },

  async remove(req: PayloadRequest, account: string): Promise<void> {
    await req.payload.db.deleteMany({ collection, where: { account: { equals: account } }, req });
  },
};
