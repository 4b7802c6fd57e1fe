import type { CollectionConfig, Field } from 'payload';
import { appendOnlyHooks } from '../access/append-only.ts';
import { associationField } from './association-field.ts';
import { words } from './event-collection.ar.ts';
import { instant } from './instant.ts';
import { labelledBy } from './labelled.ts';
import { onlyWhatIsKnown } from './only-what-is-known.ts';

const labelled = labelledBy(words);

export interface EventCollection extends Omit<
  CollectionConfig,
  'fields' | 'disableDuplicate' | 'disableBulkEdit'
> {
  /** Fields for the subject of an event and what happened; they come before the actor and the time. */
  readonly about: Field[];
  readonly details?: Field[];
  /** Whether every event belongs to an association; the platform's own events belong to none. */
  readonly associationRequired?: boolean;
}

/**
 * Builds a log: rows with an actor and a time that are added and never changed or removed, by any door. The triggers
 * of the embedded database (`public-record-triggers.ts`) hold the same below the hooks.
 */
export const eventCollection = ({
  about,
  details = [],
  associationRequired = true,
  hooks,
  ...config
}: EventCollection): CollectionConfig => ({
  defaultSort: '-at',
  ...config,
  disableDuplicate: true,
  hooks: { ...hooks, ...appendOnlyHooks },
  fields: [
    ...onlyWhatIsKnown(about),
    // Readers of the log may not open accounts; the name is beside the relationship.
    labelled({ name: 'actor', type: 'relationship', relationTo: 'users', admin: { hidden: true } }),
    labelled({ name: 'actorName', type: 'text', required: true }),
    labelled(instant({ name: 'at', required: true, index: true })),
    ...onlyWhatIsKnown(details),
    { ...associationField(), required: associationRequired },
  ],
});
