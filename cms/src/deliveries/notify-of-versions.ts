import { versionNoticeKinds } from '@mithaq/domain/contracts/cms-service-api';
import { riyadhDaysBetween } from '@mithaq/domain/calendar/days-between';
import {
  versionNoticeFacts,
  versionNotices,
  type VersionNotice,
} from '@mithaq/domain/delivery/version-notices';
import type { PayloadRequest, Where } from 'payload';
import { z } from 'zod';
import { idOf, personOf } from '../payload/access/roles.ts';
import { asSystem } from '../payload/system/as-system.ts';
import type { Delivery, User } from '../payload-types.ts';
import { getsEmails } from './gets-emails.ts';
import { writeDelivery } from './write-delivery.ts';

const versionIds = z.array(z.string()).catch([]);

/** Returns the ids of the versions that an e-mail lists, in the order in which they came to it. */
export const listedVersions = ({ versions }: Pick<Delivery, 'versions'>): readonly string[] =>
  versionIds.parse(versions);

interface NoticedVersions {
  readonly kind: VersionNotice;
  /** Id of the association of all of them. */
  readonly association: string;
  /** Ids of the versions. */
  readonly versions: readonly string[];
  /** ISO time. */
  readonly at: string;
}

/** Returns the account that last sent each version to review, by the version's id. */
const sendersOf = async (req: PayloadRequest, versions: readonly string[]): Promise<Map<string, string>> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'version-events',
    where: {
      and: [
        { version: { in: [...versions] } },
        { action: { equals: 'moved' } },
        { to: { equals: 'in-review' } },
      ],
    },
    sort: 'at',
    select: { version: true, actor: true },
    pagination: false,
    depth: 0,
  });
  return new Map(docs.map(({ version, actor }) => [idOf(version) ?? '', idOf(actor) ?? '']));
};

const peopleWhere = async (req: PayloadRequest, where: Where): Promise<User[]> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'users',
    where,
    pagination: false,
    depth: 0,
  });
  return docs;
};

/** A person with the versions that an e-mail of one kind lists for her. */
interface Addressee {
  readonly person: User;
  readonly versions: readonly string[];
}

const addresseesOf = async (
  req: PayloadRequest,
  { kind, association, versions }: NoticedVersions,
): Promise<Addressee[]> => {
  const { roles, toSender, setting } = versionNoticeFacts[kind];
  const senders = toSender ? await sendersOf(req, versions) : new Map<string, string>();
  const people = await peopleWhere(req, {
    and: [
      { association: { equals: association } },
      { or: [{ roles: { in: [...roles] } }, { id: { in: [...new Set(senders.values())] } }] },
    ],
  });
  const actor = personOf(req.user)?.id;
  return people
    .filter((person) => person.id !== actor && getsEmails(person, setting))
    .map((person) => ({
      person,
      versions: roles.some((role) => person.roles.includes(role))
        ? versions
        : versions.filter((version) => senders.get(version) === person.id),
    }));
};

/** Returns the newest e-mail of this kind to a person about this association. */
const lastTo = async (
  req: PayloadRequest,
  kind: VersionNotice,
  to: string,
  association: string,
): Promise<Delivery | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [{ to: { equals: to } }, { kind: { equals: kind } }, { association: { equals: association } }],
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
  });
  return docs[0];
};

/** Whether an e-mail can still list more versions: no worker has leased it, so that none has read its list. */
const collects = ({ state, leaseUntil }: Delivery): boolean => state === 'pending' && !leaseUntil;

/**
 * Takes versions that have moved on off the e-mails that are not sent yet, and deletes an e-mail that lists no other:
 * a version that is sent to review and approved within minutes asks nobody for a review. Runs in the transaction of the
 * move.
 */
export const takeOffEmails = async (
  req: PayloadRequest,
  { association, versions }: Pick<NoticedVersions, 'association' | 'versions'>,
): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection: 'deliveries',
    where: {
      and: [
        { association: { equals: association } },
        { state: { equals: 'pending' } },
        { kind: { in: [...versionNoticeKinds] } },
      ],
    },
    pagination: false,
    depth: 0,
  });
  for (const delivery of docs.filter(collects)) {
    const listed = listedVersions(delivery);
    const others = listed.filter((id) => !versions.includes(id));
    if (others.length === listed.length) continue;
    const row = { ...asSystem(req), collection: 'deliveries', id: delivery.id, depth: 0 } as const;
    if (others.length === 0) await req.payload.delete(row);
    else await req.payload.update({ ...row, data: { versions: others } });
  }
};

/**
 * Writes an e-mail about versions to everybody whom it concerns and who wants it, in the transaction of its cause; whoever
 * acts, the user of `req`, gets none. An e-mail of the same kind that is not sent yet lists the versions too, so that
 * twelve that are sent to review one after the other are one e-mail to each person. E-mails about an earlier state of the
 * versions are taken back where they are not sent yet.
 */
export const notifyOfVersions = async (req: PayloadRequest, noticed: NoticedVersions): Promise<void> => {
  const { kind, association, at } = noticed;
  if (noticed.versions.length === 0) return;
  await takeOffEmails(req, noticed);
  for (const { person, versions } of await addresseesOf(req, noticed)) {
    const last = await lastTo(req, kind, person.email, association);
    if (last !== undefined && collects(last)) {
      const listed = [...new Set([...listedVersions(last), ...versions])].slice(
        0,
        versionNotices.mostCollected,
      );
      await req.payload.update({
        ...asSystem(req),
        collection: 'deliveries',
        id: last.id,
        depth: 0,
        data: { versions: listed },
      });
      continue;
    }
    const notBefore = new Date(Date.parse(at) + versionNotices.collectMs).toISOString();
    await writeDelivery(
      req,
      {
        kind,
        to: person.email,
        association,
        versions: versions.slice(0, versionNotices.mostCollected),
        stateAt: at,
        notBefore,
      },
      [association, person.email, last?.id ?? ''],
    );
  }
};

/** Returns the days in Riyadh since a reminder was due; its `stateAt` moves on when it is sent. */
const daysSince = ({ notBefore, createdAt }: Delivery, at: string): number =>
  riyadhDaysBetween(Date.parse(notBefore ?? createdAt), Date.parse(at));

/**
 * Writes the e-mails that say what waits, to each person at most once in `everyDays` and with all that waits in one;
 * further calls write nothing. Returns the ids of the new ones.
 */
export const remindOfVersions = async (
  req: PayloadRequest,
  noticed: NoticedVersions,
  everyDays: number,
): Promise<string[]> => {
  const { kind, association, at } = noticed;
  if (noticed.versions.length === 0) return [];
  const ids: string[] = [];
  for (const { person, versions } of await addresseesOf(req, noticed)) {
    const last = await lastTo(req, kind, person.email, association);
    if (last !== undefined && daysSince(last, at) < everyDays) continue;
    const reminder = {
      kind,
      to: person.email,
      association,
      versions: versions.slice(0, versionNotices.mostCollected),
      stateAt: at,
      notBefore: at,
    };
    ids.push((await writeDelivery(req, reminder, [association, person.email, last?.id ?? ''])).id);
  }
  return ids;
};
