import { keysOf } from '@mithaq/domain/table/keys-of';
import { keepingClasses, keepingMonthsOf } from '@mithaq/domain/request/keeping-periods';
import { keepingClassWords, printedPeriod } from '@mithaq/domain/request/keeping-periods.ar';
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload';
import type { Association } from '../../payload-types.ts';
import { writeAccountEvent } from '../../people/events/write-account-event.ts';

/** Rules of an association that keep its people from acting alone or by a password alone, with what is recorded of each. */
const ruleActions = {
  secondStepRequired: { begun: 'second-step-required', ended: 'second-step-optional' },
  fourEyes: { begun: 'four-eyes-required', ended: 'four-eyes-optional' },
} as const;

/** Records which periods of keeping were changed: a shorter one destroys records that are older. */
const recordKeeping = async (req: PayloadRequest, doc: Association, previous: Association): Promise<void> => {
  const [now, then] = [keepingMonthsOf(doc.keepingMonths), keepingMonthsOf(previous.keepingMonths)];
  const changed = keepingClasses.filter((name) => now[name] !== then[name]);
  if (changed.length === 0) return;
  const spelled = (months: typeof now): string =>
    changed
      .map((name) => `${keepingClassWords[name].label}: ${printedPeriod(months[name], (digits) => digits)}`)
      .join('، ');
  await writeAccountEvent(req, {
    action: 'keeping-changed',
    subject: { id: doc.id, name: doc.name },
    association: doc.id,
    before: spelled(then),
    after: spelled(now),
  });
};

/**
 * Records that an association was made, that one of its rules for its own people began or ceased to hold, and for how long
 * it keeps records now.
 */
export const recordAssociationChanges: CollectionAfterChangeHook<Association> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const about = { subject: { id: doc.id, name: doc.name }, association: doc.id };
  if (operation === 'create') await writeAccountEvent(req, { action: 'association-made', ...about });
  for (const rule of keysOf(ruleActions)) {
    const holds = doc[rule] === true;
    const held = operation === 'update' && previousDoc[rule] === true;
    if (holds !== held)
      await writeAccountEvent(req, { action: ruleActions[rule][holds ? 'begun' : 'ended'], ...about });
  }
  if (operation === 'update') await recordKeeping(req, doc, previousDoc);
  return doc;
};

/** Records that an association was deleted. */
export const recordAssociationDeletion: CollectionAfterDeleteHook<Association> = async ({ doc, req }) => {
  const subject = { id: doc.id, name: doc.name };
  await writeAccountEvent(req, { action: 'association-deleted', subject, association: undefined });
  return doc;
};
