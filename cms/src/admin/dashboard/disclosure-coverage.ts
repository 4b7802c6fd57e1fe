import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { expectedDisclosures, SURVEY_RESULTS } from '@mithaq/domain/catalogue/current-catalogue';
import {
  disclosureCoverageOf,
  type DisclosureRow,
  type RecordedDisclosure,
} from '@mithaq/domain/catalogue/disclosure-coverage';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';

/**
 * Largest number of records of one source that is read: a dozen kinds, most of them yearly, so that the newest cover many
 * years.
 */
const MOST_DISCLOSURES = 300;

const dayOr = (stored: string | null | undefined): string | undefined =>
  stored ? dayInRiyadh(stored) : undefined;

/**
 * Returns everything that the association has disclosed: documents published here, replies to results of the survey,
 * links. A reply has no day of renewal, because the criteria name none.
 */
const recordsOf = async (req: PayloadRequest): Promise<RecordedDisclosure[]> => {
  const find = { ...asUser(req), limit: MOST_DISCLOSURES, depth: 0 } as const;
  const links = await req.payload.find({
    ...find,
    collection: 'disclosures',
    sort: '-publishedOn',
    pagination: false,
    select: { entry: true, renewBy: true },
  });
  const documents = await req.payload.find({
    ...find,
    collection: 'disclosure-documents',
    where: { state: { equals: 'in-force' } },
    sort: '-publishedAt',
    pagination: false,
    select: { entry: true, renewBy: true },
  });
  const replies = await req.payload.find({
    ...find,
    collection: 'survey-replies',
    where: { state: { equals: 'published' } },
    sort: '-number',
    pagination: false,
    select: { number: true },
  });
  return [
    ...documents.docs.map(({ id, entry, renewBy }) => ({
      id,
      source: 'document' as const,
      entry,
      renewBy: dayOr(renewBy),
    })),
    ...replies.docs.map(({ id }) => ({ id, source: 'reply' as const, entry: SURVEY_RESULTS })),
    ...links.docs.map(({ id, entry, renewBy }) => ({
      id,
      source: 'link' as const,
      entry,
      renewBy: dayOr(renewBy),
    })),
  ];
};

/**
 * Compares the disclosures of the person's own association with the regulator's expectations. `now` in milliseconds.
 */
export const disclosureCoverage = async (req: PayloadRequest, now: number): Promise<DisclosureRow[]> =>
  disclosureCoverageOf(expectedDisclosures, await recordsOf(req), dayInRiyadh(now));
