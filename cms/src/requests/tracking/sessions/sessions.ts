import { randomBytes } from 'node:crypto';
import { TRACK_SESSION_SECONDS } from '@mithaq/domain/contracts/tracking-api';
import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import type { Request as RequestDocument, TrackingSession } from '../../../payload-types.ts';
import { idOf } from '../../../payload/access/roles.ts';
import { asSystem } from '../../../payload/system/as-system.ts';
import { deleteSome } from '../../../payload/system/delete-some.ts';
import { keyedHash } from '../../../payload/system/keyed-hash.ts';

/** Sessions of one request at a time; the oldest gives way, so that a code in many hands makes no rows without end. */
const MOST_SESSIONS = 10;

/** A session's row is written again at most this often, however often its page is read; milliseconds. */
const USE_WRITTEN_MS = 60_000;

const collection = 'tracking-sessions';

const IN_USE = 'mithaq.trackingSession';

const keyOf = (req: PayloadRequest, secret: string): string => keyedHash(req, ['tracking-session', secret]);

const until = (now: number): string => new Date(now + TRACK_SESSION_SECONDS * 1000).toISOString();

/** Begins a session and returns its secret, which is stored nowhere. */
export const beginSession = async (req: PayloadRequest, request: string): Promise<string> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection,
    where: { request: { equals: request } },
    sort: '-lastUsedAt',
    pagination: false,
    depth: 0,
  });
  for (const { id } of docs.slice(MOST_SESSIONS - 1))
    await req.payload.delete({ ...asSystem(req), collection, id });
  const secret = randomBytes(32).toString('base64url');
  const now = Date.now();
  await req.payload.create({
    ...asSystem(req),
    collection,
    depth: 0,
    data: {
      key: keyOf(req, secret),
      request,
      lastUsedAt: new Date(now).toISOString(),
      expiresAt: until(now),
    },
  });
  return secret;
};

const rowOf = async (req: PayloadRequest, secret: string): Promise<TrackingSession | undefined> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection,
    where: { key: { equals: keyOf(req, secret) } },
    limit: 1,
    depth: 0,
    pagination: false,
  });
  return docs[0];
};

/**
 * Returns the request of an open session and keeps the session alive; undefined where the session is over, or belongs
 * to another association than the page that was asked. The page of the platform names none.
 */
export const requestOfSession = async (
  req: PayloadRequest,
  { session, association }: { readonly session: string; readonly association?: string | undefined },
): Promise<RequestDocument | undefined> => {
  const row = await rowOf(req, session);
  const now = Date.now();
  if (row === undefined || Date.parse(row.expiresAt) <= now) return undefined;
  const request = await req.payload.findByID({
    ...asSystem(req),
    collection: 'requests',
    id: idOf(row.request) ?? '',
    depth: 0,
    disableErrors: true,
  });
  if (request === null) return undefined;
  const owner = await req.payload.findByID({
    ...asSystem(req),
    collection: 'associations',
    id: idOf(request.association) ?? '',
    depth: 0,
    select: { slug: true },
  });
  if (association !== undefined && owner.slug !== association) return undefined;
  req.context[IN_USE] = row.id;
  if (now - Date.parse(row.lastUsedAt) > USE_WRITTEN_MS)
    await req.payload.update({
      ...asSystem(req),
      collection,
      id: row.id,
      depth: 0,
      data: { lastUsedAt: new Date(now).toISOString(), expiresAt: until(now) },
    });
  return request;
};

/** Ends a session; nothing happens where it has ended. */
export const endSession = async (req: PayloadRequest, secret: string): Promise<void> => {
  await req.payload.delete({
    ...asSystem(req),
    collection,
    where: { key: { equals: keyOf(req, secret) } },
  });
};

/** Returns the id of the session in which the beneficiary asked; undefined where somebody else did. */
export const sessionInUse = (req: PayloadRequest): string | undefined =>
  z.string().safeParse(req.context[IN_USE]).data;

/** Ends every session of a request, all but the one that is kept, because its code or its mailbox was replaced. */
export const endSessionsOf = async (req: PayloadRequest, request: string, kept?: string): Promise<void> => {
  const { docs } = await req.payload.find({
    ...asSystem(req),
    collection,
    where: { request: { equals: request } },
    depth: 0,
    pagination: false,
  });
  for (const { id } of docs) if (id !== kept) await req.payload.delete({ ...asSystem(req), collection, id });
};

/** Takes one bounded step that deletes sessions that are over; `more`: others may wait. `now` is ISO time. */
export const deleteOldSessions = (req: PayloadRequest, now: string): Promise<{ readonly more: boolean }> =>
  deleteSome(req, { collection, where: { expiresAt: { less_than: now } }, sort: 'expiresAt' });
