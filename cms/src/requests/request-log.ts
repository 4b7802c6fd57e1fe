import type { CollectionConfig, Field } from 'payload';
import { groups } from '../admin/groups.ar.ts';
import { eventCollection, type EventCollection } from '../payload/fields/event-collection.ts';
import { labelledBy } from '../payload/fields/labelled.ts';
import { titleOf } from '../payload/fields/title-of.ts';
import { typedReferences } from './hooks/typed-references.ts';
import { words } from './request-log.ar.ts';

const labelled = labelledBy(words);

interface RequestLog extends Omit<EventCollection, 'about' | 'hooks'> {
  /** Fields of what happened; the request itself is there already. */
  readonly about?: Field[];
  /** Whether a row goes with its request; the alternative outlives it. */
  readonly requestRequired?: boolean;
}

/**
 * Builds a log of requests: an `eventCollection` whose rows belong to a request, are found by its reference number as
 * people type it, and are read in the order of their time.
 */
export const requestLog = ({
  about = [],
  admin,
  indexes = [{ fields: ['request', 'at'] }],
  requestRequired = true,
  ...config
}: RequestLog): CollectionConfig =>
  eventCollection({
    ...config,
    indexes,
    admin: { group: groups.requests, useAsTitle: 'title', ...admin },
    hooks: { beforeOperation: [typedReferences('title')] },
    about: [
      labelled(titleOf('request.reference')),
      labelled({
        name: 'request',
        type: 'relationship',
        relationTo: 'requests',
        required: requestRequired,
        index: true,
      }),
      ...about,
    ],
  });
