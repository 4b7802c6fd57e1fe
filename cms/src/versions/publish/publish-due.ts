import type { PublishDueOutcome } from '@mithaq/domain/contracts/cms-service-api';
import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { hasBegun } from '@mithaq/domain/version/effective-days';
import { createLocalReq, type PayloadRequest } from 'payload';
import { actors } from '../events/labels.ar.ts';
import { notifyOfVersions } from '../../deliveries/notify-of-versions.ts';
import { idOf } from '../../payload/access/roles.ts';
import { databaseTrouble } from '../../payload/database/database-trouble.ts';
import { log } from '../../log.ts';
import type { PolicyVersion } from '../../payload-types.ts';
import type { RegisterWriter } from '../../register/register-writer.ts';
import { asSystem } from '../../payload/system/as-system.ts';
import { inTransaction } from '../../payload/system/in-transaction.ts';
import { preparePdf } from './prepare-pdf.ts';
import { publishVersion } from './publish-version.ts';
import { reasonsAgainst } from '../moves/reasons-against.ts';

const isDue = ({ status, scheduledFor }: PolicyVersion, at: string): boolean =>
  status === 'approved' && Boolean(scheduledFor) && hasBegun(scheduledFor ?? '', Date.parse(at));

interface Step {
  /** Ids of versions that failed in an earlier step. */
  readonly except?: readonly string[];
  readonly atMost?: number;
  /** Time after which no further version is begun; milliseconds. */
  readonly budgetMs?: number;
}

/** The bounds leave the caller's timeout to the version under way, whose PDF takes a second or two. */
const AT_MOST = 10;
const BUDGET_MS = 3000;

/** Returns the first scheduled versions whose day has begun, the earliest day first. */
const dueVersions = async (
  req: PayloadRequest,
  at: string,
  except: readonly string[],
  limit: number,
): Promise<PolicyVersion[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'policy-versions',
    where: {
      and: [
        { status: { equals: 'approved' } },
        { scheduledFor: { less_than_equal: dayInRiyadh(at) } },
        ...(except.length === 0 ? [] : [{ id: { not_in: [...except] } }]),
      ],
    },
    sort: ['scheduledFor', 'createdAt'],
    limit,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/**
 * Publishes one scheduled version. Returns the codes of the reasons against it, or none; undefined where a concurrent
 * move came first or the schedule was cancelled.
 */
const publishOne = async (
  register: RegisterWriter,
  req: PayloadRequest,
  due: PolicyVersion,
  at: string,
): Promise<readonly string[] | undefined> => {
  const prepared = await preparePdf(register, req, due, at);
  return inTransaction(req, async () => {
    const version = await req.payload.findByID({
      ...asSystem(req),
      collection: 'policy-versions',
      id: due.id,
      depth: 0,
    });
    if (!isDue(version, at)) return undefined;
    const emergency = version.emergencyReason ?? undefined;
    const reasons = await reasonsAgainst(req, version, { to: 'in-force', emergency });
    if (reasons.length > 0) return reasons.map(({ code }) => code);
    await publishVersion(register, req, version, {
      at,
      actorName: actors.onSchedule(version.scheduledBy ?? actors.system),
      prepared,
    });
    // Nobody was there when the clock published it.
    const association = idOf(version.association) ?? '';
    await notifyOfVersions(req, { kind: 'version-published', association, versions: [version.id], at });
    return [];
  });
};

/**
 * Publishes some of the versions whose scheduled day has begun in Riyadh, each in a transaction of its own: a version
 * that fails stays approved and does not stop the others. Idempotent: a second call finds the rest, and after `more`
 * is false nothing.
 */
export const publishDue = async (
  register: RegisterWriter,
  req: PayloadRequest,
  at: string,
  { except = [], atMost = AT_MOST, budgetMs = BUDGET_MS }: Step = {},
): Promise<PublishDueOutcome> => {
  const until = performance.now() + budgetMs;
  const published: string[] = [];
  const failed: PublishDueOutcome['failed'] = [];
  for (const [position, due] of (await dueVersions(req, at, except, atMost + 1)).entries()) {
    if (position > 0 && (position === atMost || performance.now() >= until))
      return { published, failed, more: true };
    const { id } = due;
    try {
      const reasons = await publishOne(register, await createLocalReq({}, req.payload), due, at);
      if (reasons === undefined) continue;
      if (reasons.length === 0) {
        published.push(id);
        log.info('version-published', { version: id });
      } else {
        failed.push({ version: id, reasons: [...reasons] });
        log.error('scheduled-version-refused', { version: id, reasons: reasons.join(' ') });
      }
    } catch (error) {
      // Nothing is wrong with this version: the whole step is asked for again.
      if (databaseTrouble(error) === 'unavailable') throw error;
      const name = error instanceof Error ? error.name : 'unknown';
      failed.push({ version: id, reasons: [name] });
      log.error('scheduled-version-failed', { version: id, reason: name });
    }
  }
  return { published, failed, more: false };
};
