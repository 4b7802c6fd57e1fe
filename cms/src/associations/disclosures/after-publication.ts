import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { hasBegun } from '@mithaq/domain/version/effective-days';
import type { DateFieldValidation } from 'payload';
import { date } from 'payload/shared';
import { z } from 'zod';
import { messages } from './labels.ar.ts';

const published = z.object({ publishedOn: z.coerce.date() });

/** Refuses a day of renewal that is not after the day of publication. */
export const afterPublication: DateFieldValidation = (value, options) => {
  const valid = date(value, options);
  if (valid !== true || !value) return valid;
  const { data } = published.safeParse(options.siblingData);
  if (data === undefined) return true;
  return new Date(value).getTime() > data.publishedOn.getTime() ? true : messages.renewBy;
};

/** Refuses a day of publication that has not begun in Riyadh: a disclosure counts once readers can open it. */
export const alreadyPublished: DateFieldValidation = (value, options) => {
  const valid = date(value, options);
  if (valid !== true || !value) return valid;
  const day = dayInRiyadh(new Date(value).getTime());
  return hasBegun(day, Date.now()) ? true : messages.publishedOn;
};
