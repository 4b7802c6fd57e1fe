import { handlingPath } from '@mithaq/domain/policy/handling-path.ar';
import { csvTable } from '../../payload/http/csv-table.ts';
import { countedParts, figureNames, monthsName } from './figure-names.ts';
import type { Figures } from './figures-of.ts';
import { figureColumns, figureWords } from './labels.ar.ts';
import type { FigureYear } from './year-span.ts';

type Row = Readonly<Record<keyof typeof figureColumns, string | number>>;

const row = (part: string, name: string, count: number | string, more: Partial<Row> = {}): Row => ({
  part,
  name,
  count,
  median: '',
  most: '',
  ...more,
});

/** Returns the figures as CSV, in Arabic. A number that is not shown has words or a dash in its cell. */
export const figuresCsv = (
  figures: Figures,
  { calendar }: Pick<FigureYear, 'calendar'>,
  services: ReadonlyMap<string, string>,
): string => {
  const { total, untold, acceptance, months, steps } = figures;
  const names = figureNames('ar', services);
  return csvTable(figureColumns, [
    row(figureWords.total.ar, '', total),
    row(figureWords.untold.ar, '', untold ?? figureWords.few.ar),
    row(figureWords.acceptance.ar, '', acceptance === undefined ? '—' : `${String(acceptance.percent)}%`),
    ...months.map((month) => row(figureWords.months.ar, monthsName(calendar, month), month.count)),
    ...countedParts.flatMap((part) =>
      figures[part].map(({ value, count }) =>
        row(figureWords[part].ar, value === undefined ? figureWords.others.ar : names[part](value), count),
      ),
    ),
    ...steps.map(({ step, stays, medianDays, mostDays }) =>
      row(figureWords.steps.ar, handlingPath[step].title, stays, { median: medianDays, most: mostDays }),
    ),
  ]);
};
