import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';
import { expectedDisclosures } from '@mithaq/domain/catalogue/current-catalogue';
import {
  disclosureCoverageOf,
  SURVEY_RESULTS_ENTRY,
  type DisclosureRow,
  type RecordedDisclosure,
} from '@mithaq/domain/catalogue/disclosure-coverage';
import type { PayloadRequest } from 'payload';
import { asUser } from '../../payload/access/as-user.ts';

/**
 * Largest number of disclosures that is read: a dozen kinds, most of them yearly, so that the newest cover many
 * years.
 */
const MOST_DISCLOSURES = 300;

const riyadhDay = (at: number): string => isoDay(riyadhDayAt(at));

/**
 * Returns the published replies to results of the survey as disclosures, the newest first: what was published here counts
 * without being recorded again. No day of renewal is made up, because the criteria name none.
 */
const publishedReplies = async (req: PayloadRequest): Promise<RecordedDisclosure[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'survey-replies',
    where: { state: { equals: 'published' } },
    sort: '-number',
    limit: MOST_DISCLOSURES,
    pagination: false,
    depth: 0,
    disableErrors: true,
    select: { number: true },
  });
  return docs.map(({ id }) => ({ id, entry: SURVEY_RESULTS_ENTRY, isSurveyReply: true }));
};

/**
 * Compares the disclosures of the person's own association with the regulator's expectations. `now` in milliseconds.
 */
export const disclosureCoverage = async (req: PayloadRequest, now: number): Promise<DisclosureRow[]> => {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'disclosures',
    sort: '-publishedOn',
    limit: MOST_DISCLOSURES,
    pagination: false,
    depth: 0,
    select: { entry: true, renewBy: true },
  });
  return disclosureCoverageOf(
    expectedDisclosures,
    [
      ...docs.map(({ id, entry, renewBy }) => ({
        id,
        entry,
        renewBy: renewBy ? riyadhDay(Date.parse(renewBy)) : undefined,
      })),
      ...(await publishedReplies(req)),
    ],
    riyadhDay(now),
  );
};
