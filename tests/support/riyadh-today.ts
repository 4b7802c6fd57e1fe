import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { riyadhDayAt } from '@mithaq/domain/calendar/umm-al-qura';

/** Returns today in Riyadh, Gregorian, `YYYY-MM-DD`: three hours of each day it is already tomorrow's by UTC. */
export const riyadhToday = (): string => isoDay(riyadhDayAt(Date.now()));
