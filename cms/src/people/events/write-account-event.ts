import type { PayloadRequest } from 'payload';
import type { AccountEvent } from '../../payload-types.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { systemActor } from './labels.ar.ts';

interface Happening {
  readonly action: AccountEvent['action'];
  readonly subject: { readonly id: string; readonly name: string };
  /** Id of the association that the subject belongs to; undefined for the platform's own. */
  readonly association: string | undefined;
  readonly before?: string;
  readonly after?: string;
  /** Person who acts, where the request carries no user because the log-in is not finished. */
  readonly by?: { readonly id: string; readonly name: string } | undefined;
}

/** Adds the row that records an act on an account, in the act's transaction. Rows never change. */
export const writeAccountEvent = async (
  req: PayloadRequest,
  { action, subject, association, before, after, by }: Happening,
): Promise<void> => {
  const actor = req.user?.collection === 'users' ? req.user : by;
  await req.payload.create({
    ...asSystem(req),
    collection: 'account-events',
    depth: 0,
    data: {
      action,
      subject: subject.id,
      subjectName: subject.name,
      before: before ?? null,
      after: after ?? null,
      association: association ?? null,
      // A person who deletes their own account leaves no row to link to.
      actor:
        actor === undefined || (action === 'person-deleted' && actor.id === subject.id) ? null : actor.id,
      actorName: actor?.name ?? systemActor,
      at: new Date().toISOString(),
    },
  });
};
