import { formatDate } from '@mithaq/domain/calendar/format-date.ar';
import type { WholeDate } from '@mithaq/domain/calendar/whole-date';
import type { MonthFigure } from '@mithaq/domain/request/request-figures';
import { requestKinds } from '@mithaq/domain/request/request-kind';
import { requestKindWords } from '@mithaq/domain/request/request-kind.ar';
import { requestStates } from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import { keysOf } from '@mithaq/domain/table/keys-of';
import { inLanguage } from '../../admin/labels.ar.ts';
import { channelCodes } from '../../associations/channels/labels.ar.ts';
import { BY_FORM } from './figures-of.ts';
import { figureWords } from './labels.ar.ts';

/** Parts of the figures that count the values of a column. */
export const countedParts = ['states', 'kinds', 'services', 'cities', 'channels'] as const;
export type CountedPart = (typeof countedParts)[number];

/** Names the values of each part in a language of the admin. */
export const figureNames = (
  language: string,
  services: ReadonlyMap<string, string>,
): Readonly<Record<CountedPart, (value: string) => string>> => ({
  states: (value) => {
    const state = requestStates.find((one) => one === value);
    return state === undefined || language === 'en'
      ? value.replaceAll('-', ' ')
      : requestStateWords[state].label;
  },
  kinds: (value) => {
    const kind = requestKinds.find((one) => one === value);
    return kind === undefined ? value : inLanguage(requestKindWords[kind], language);
  },
  services: (value) => services.get(value) ?? value,
  cities: (value) => value,
  channels: (value) => {
    if (value === BY_FORM) return inLanguage(figureWords.form, language);
    const code = keysOf(channelCodes).find((one) => one === value);
    return code === undefined ? value : inLanguage(channelCodes[code], language);
  },
});

const monthName = (calendar: WholeDate['calendar'], month: string): string => {
  const [year = '', nth = ''] = month.split('-');
  return formatDate({ calendar, year: Number(year), month: Number(nth) });
};

/** Names one or more months in Arabic: «نوفمبر 2026م», «نوفمبر 2026م – ديسمبر 2026م». */
export const monthsName = (calendar: WholeDate['calendar'], { from, until }: MonthFigure): string =>
  from === until ? monthName(calendar, from) : `${monthName(calendar, from)} – ${monthName(calendar, until)}`;
