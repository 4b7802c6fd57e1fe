import { z } from 'zod';
import type { Found } from './templates.ts';

/** Figure of a metric, as a service sends it to CloudWatch. */
export interface Sample {
  /** Seconds since the beginning. */
  readonly at: number;
  readonly value: number;
}

/** A metric as an alarm names it. */
export interface MetricName {
  readonly name: string;
  readonly dimensions: string;
}

/** Returns the samples of a metric; none where its service has sent none. */
export type Samples = (metric: MetricName) => readonly Sample[];

const statistic = z.enum(['Sum', 'Minimum', 'Maximum', 'Average']);
const ofAlarm = z.object({
  MetricName: z.string().optional(),
  Dimensions: z.unknown().optional(),
  Statistic: statistic.optional(),
  Period: z.number().optional(),
  Metrics: z
    .array(
      z.object({
        Id: z.string(),
        Expression: z.string().optional(),
        ReturnData: z.boolean().optional(),
        MetricStat: z
          .object({
            Metric: z.object({ MetricName: z.string(), Dimensions: z.unknown().optional() }),
            Stat: statistic,
            Period: z.number(),
          })
          .optional(),
      }),
    )
    .default([]),
  Threshold: z.number(),
  ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
  EvaluationPeriods: z.number(),
  DatapointsToAlarm: z.number().optional(),
  TreatMissingData: z.literal('notBreaching'),
});

const combine: Readonly<Record<z.output<typeof statistic>, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Minimum: (values) => Math.min(...values),
  Maximum: (values) => Math.max(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
};

/** Returns one figure for the period that begins at `from`; undefined where no sample lies in it. */
const datapoint = (
  samples: readonly Sample[],
  stat: z.output<typeof statistic>,
  from: number,
  period: number,
): number | undefined => {
  const values = samples.filter(({ at }) => at >= from && at < from + period).map(({ value }) => value);
  return values.length === 0 ? undefined : combine[stat](values);
};

/**
 * Evaluates the sums that our alarms write: names, `FILL(name, number)` and `+`. A sum has no figure where one of its
 * terms has none (CloudWatch User Guide, «Using math expressions»). Throws at any other expression.
 */
const evaluate = (expression: string, figure: (id: string) => number | undefined): number | undefined => {
  let sum = 0;
  for (const term of expression.split('+').map((each) => each.trim())) {
    const filled = /^FILL\((\w+), (\d+)\)$/u.exec(term);
    if (filled === null && !/^\w+$/u.test(term)) throw new Error(`no meaning for ${term}`);
    const value = figure(filled?.[1] ?? term) ?? (filled === null ? undefined : Number(filled[2]));
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
};

/**
 * Returns the seconds at which an alarm goes off within `seconds`, looked at each minute as CloudWatch does; undefined where
 * it never does. A missing figure counts as sound, as each of our alarms says.
 */
export const ringsAt = ({ properties }: Found, samples: Samples, seconds: number): number | undefined => {
  const alarm = ofAlarm.parse(properties);
  const name = (metric: string, dimensions: unknown): MetricName => ({
    name: metric,
    dimensions: JSON.stringify(dimensions ?? []),
  });
  const returned = alarm.Metrics.find(
    ({ Expression, ReturnData }) => Expression !== undefined && ReturnData !== false,
  );
  const period =
    alarm.Period ?? alarm.Metrics.flatMap(({ MetricStat }) => MetricStat?.Period ?? []).at(0) ?? Number.NaN;
  const figureFrom = (from: number): number | undefined => {
    if (alarm.MetricName !== undefined && alarm.Statistic !== undefined)
      return datapoint(samples(name(alarm.MetricName, alarm.Dimensions)), alarm.Statistic, from, period);
    if (returned?.Expression === undefined) throw new Error('an alarm has a metric or an expression');
    return evaluate(returned.Expression, (id) => {
      const stat = alarm.Metrics.find(({ Id }) => Id === id)?.MetricStat;
      if (stat === undefined) throw new Error(`the expression names ${id}, which is no metric`);
      return datapoint(
        samples(name(stat.Metric.MetricName, stat.Metric.Dimensions)),
        stat.Stat,
        from,
        stat.Period,
      );
    });
  };
  const needed = alarm.DatapointsToAlarm ?? alarm.EvaluationPeriods;
  for (let now = period; now <= seconds; now += 60) {
    let breaching = 0;
    for (let index = 1; index <= alarm.EvaluationPeriods; index += 1)
      if ((figureFrom(now - index * period) ?? Number.NEGATIVE_INFINITY) >= alarm.Threshold) breaching += 1;
    if (breaching >= needed) return now;
  }
  return undefined;
};
