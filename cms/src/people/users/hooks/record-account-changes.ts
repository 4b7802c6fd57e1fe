import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import { idOf, personOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import type { User } from '../../../payload-types.ts';
import { writeAccountEvent } from '../../events/write-account-event.ts';
import { tellAccount } from '../../tell-account.ts';
import { invite } from '../invite.ts';
import { spelledRoles } from '../spelled-roles.ts';

const nameOf = async (req: PayloadRequest, association: string | undefined): Promise<string> => {
  if (association === undefined) return '—';
  const find = { ...asSystem(req), collection: 'associations', id: association, depth: 0 } as const;
  return (await req.payload.findByID({ ...find, disableErrors: true }))?.name ?? association;
};

/** Records that an account was made, and each change of its name, address, roles and association, with old and new. */
export const recordAccountChanges: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const subject = { id: doc.id, name: doc.name };
  const association = idOf(doc.association);
  if (operation === 'create') {
    const after = spelledRoles(doc.roles);
    await writeAccountEvent(req, { action: 'person-made', subject, association, after });
    // A command on the machine prints the password that it makes.
    if (personOf(req.user) !== undefined) await invite(req, doc);
    return doc;
  }
  const record = (action: Parameters<typeof writeAccountEvent>[1]['action'], before: string, after: string) =>
    writeAccountEvent(req, { action, subject, association, before, after });
  if (spelledRoles(previousDoc.roles) !== spelledRoles(doc.roles)) {
    await record('roles-changed', spelledRoles(previousDoc.roles), spelledRoles(doc.roles));
  }
  if (previousDoc.name !== doc.name) await record('name-changed', previousDoc.name, doc.name);
  if (previousDoc.email !== doc.email) {
    await record('email-changed', previousDoc.email, doc.email);
    await tellAccount(req, { id: doc.id, email: previousDoc.email }, 'email-changed');
  }
  const left = idOf(previousDoc.association);
  if (left !== association) {
    const [before, after] = [await nameOf(req, left), await nameOf(req, association)];
    await record('association-changed', before, after);
    // The association that the person left has an auditor too.
    if (left !== undefined) {
      await writeAccountEvent(req, {
        action: 'association-changed',
        subject,
        association: left,
        before,
        after,
      });
    }
  }
  return doc;
};

/** Records that an account was deleted. */
export const recordAccountDeletion: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  await writeAccountEvent(req, {
    action: 'person-deleted',
    subject: { id: doc.id, name: doc.name },
    association: idOf(doc.association),
    before: spelledRoles(doc.roles),
  });
  return doc;
};
