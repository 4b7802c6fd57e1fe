import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { nextDataRightReminder } from '@mithaq/domain/request/data-rights';
import type { PayloadRequest, Where } from 'payload';
import { noticeAddresses } from '../../../deliveries/addresses-of.ts';
import { writeDelivery } from '../../../deliveries/write-delivery.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { inTransaction } from '../../../payload/system/in-transaction.ts';
import type { DataRightRequest } from '../../../payload-types.ts';

/** Largest number of rights that one step looks at. */
const AT_ONCE = 25;

type Right = Pick<DataRightRequest, 'id' | 'request' | 'association'>;

/** Writes an e-mail to each officer about a right, once for `key`, and returns the ids. `at` is ISO time. */
export const notifyOfRight = async (
  req: PayloadRequest,
  { id, request, association }: Right,
  { occasion, key, at }: { occasion: 'data-right' | 'data-right-due'; key: string; at: string },
): Promise<string[]> => {
  const owner = idOf(association) ?? '';
  const { addresses } = await noticeAddresses(req, owner);
  const deliveries: string[] = [];
  for (const to of addresses) {
    const notice = {
      kind: 'staff-notice',
      occasion,
      to,
      association: owner,
      request: idOf(request) ?? '',
      stateAt: at,
    } as const;
    deliveries.push((await writeDelivery(req, notice, [id, key, to])).id);
  }
  return deliveries;
};

/** Reminds of one right whose day has come, in one transaction; does nothing for one that was answered meanwhile. */
const remind = (req: PayloadRequest, id: string, at: string): Promise<string[]> =>
  inTransaction(req, async () => {
    const today = dayInRiyadh(at);
    const right = await req.payload.findByID({
      ...asSystem(req),
      collection: 'data-right-requests',
      id,
      depth: 0,
    });
    if (right.state !== 'open' || (right.remindOn ?? '') > today) return [];
    const deliveries = await notifyOfRight(req, right, { occasion: 'data-right-due', key: today, at });
    await req.payload.update({
      ...asSystem(req),
      collection: 'data-right-requests',
      id,
      depth: 0,
      data: { remindOn: nextDataRightReminder(right.dueOn, today) },
    });
    return deliveries;
  });

/**
 * Takes one bounded step of reminders to the officers of rights that are not answered: a week before the last day, on it,
 * and every week after it. A right of an earlier release, which has no day of a reminder, is reminded of at once. Asked
 * again after a step whose answer was lost, it writes nothing twice.
 */
export const remindOfRights = async (
  req: PayloadRequest,
  at: string,
): Promise<{ readonly deliveries: readonly string[]; readonly more: boolean }> => {
  const open: Where = { state: { equals: 'open' } };
  const find = {
    ...asSystem(req),
    collection: 'data-right-requests',
    limit: AT_ONCE,
    depth: 0,
    select: { dueOn: true },
    sort: 'remindOn',
  } as const;
  const due = await req.payload.find({
    ...find,
    pagination: false,
    where: { and: [open, { remindOn: { less_than_equal: dayInRiyadh(at) } }] },
  });
  const { docs } =
    due.docs.length > 0
      ? due
      : await req.payload.find({
          ...find,
          pagination: false,
          where: { and: [open, { remindOn: { exists: false } }] },
        });
  const deliveries: string[] = [];
  for (const { id } of docs) deliveries.push(...(await remind(req, id, at)));
  return { deliveries, more: docs.length > 0 };
};
