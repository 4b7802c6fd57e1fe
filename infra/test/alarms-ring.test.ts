import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ringsAt, type Sample, type Samples } from './support/evaluate-alarm.ts';
import { deployed, type Found } from './support/templates.ts';

const stages = ['prod', 'abroad', 'tenants'] as const;
const { templates } = deployed('prod');
const HOUR = 3600;
const MINUTE = 60;

const nameOf = ({ properties }: Found): string => z.string().parse(properties['AlarmName']);
const alarms = templates.all('AWS::CloudWatch::Alarm').map((found) => [nameOf(found), found] as const);
const ending = (...ends: readonly string[]) =>
  alarms.filter(([name]) => ends.some((end) => name.endsWith(end)));

/** Returns a sample a minute from the first to the last. */
const eachMinute = (from: number, to: number, value: (at: number) => number): Sample[] =>
  Array.from({ length: Math.floor((to - from) / MINUTE) }, (_each, index) => from + index * MINUTE).map(
    (at) => ({ at, value: value(at) }),
  );
const named =
  (values: Readonly<Record<string, readonly Sample[]>>): Samples =>
  ({ name }) =>
    values[name] ?? [];
const nothing: Samples = () => [];

test.each(stages)(
  '%s: a fresh deployment rings nothing, whether services send zeros or no figure',
  (name) => {
    const all = deployed(name).templates.all('AWS::CloudWatch::Alarm');
    expect(all.length).toBeGreaterThan(20);
    for (const each of all) {
      expect([nameOf(each), ringsAt(each, nothing, 3 * HOUR)]).toEqual([nameOf(each), undefined]);
      const zeros: Samples = () => eachMinute(0, 3 * HOUR, () => 0);
      expect([nameOf(each), ringsAt(each, zeros, 3 * HOUR)]).toEqual([nameOf(each), undefined]);
    }
  },
);

test('every alarm has a meaning that is tried below', () => {
  const tried = ending('-dead', '-held', '-waiting', 'logged-errors', 'functions-failing', 'servers-failing');
  const others = ending(
    'site-failing',
    'cms-failing',
    'requests-refused',
    'cms-full',
    'firewall-blocks',
    'email-bounces',
    'email-complaints',
  );
  expect([...tried, ...others].map(([name]) => name).toSorted()).toEqual(
    alarms.map(([name]) => name).toSorted(),
  );
});

describe('a message among the dead', () => {
  test.each(ending('-dead', '-held'))('%s rings within two minutes', (_name, alarm) => {
    const visible = named({ ApproximateNumberOfMessagesVisible: eachMinute(10 * MINUTE, HOUR, () => 1) });
    const at = ringsAt(alarm, visible, HOUR);
    expect(at).toBeGreaterThan(10 * MINUTE);
    expect(at).toBeLessThanOrEqual(12 * MINUTE);
  });
});

/** Seconds that each queue may keep a message before its alarm means something. */
const patience: Readonly<Record<string, number>> = {
  'mithaq-prod-requests-waiting': 15 * MINUTE,
  'mithaq-prod-follows-waiting': 30 * MINUTE,
  'mithaq-prod-mail-waiting': 30 * MINUTE,
  'mithaq-prod-email-events-waiting': 60 * MINUTE,
  'mithaq-prod-reading-waiting': 120 * MINUTE,
};

/**
 * Figures of SQS for one message that is handed over again and again and never done with: it lies for `rest` seconds, is in
 * work for as long as its queue hides it, and lies again. From the third receive on SQS leaves its age out
 * («Available CloudWatch metrics for Amazon SQS»).
 */
const oneMessage = (visibility: number, rest: number, from: number, to: number): Samples => {
  const cycle = visibility + rest;
  const lies = (at: number): boolean => (at - from) % cycle < rest;
  const receives = (at: number): number => Math.floor((at - from - rest) / cycle) + 1;
  return named({
    ApproximateNumberOfMessagesVisible: eachMinute(from, to, (at) => (lies(at) ? 1 : 0)),
    ApproximateNumberOfMessagesNotVisible: eachMinute(from, to, (at) => (lies(at) ? 0 : 1)),
    ApproximateAgeOfOldestMessage: eachMinute(from, to, (at) => at - from).filter(
      ({ at }) => receives(at) < 3,
    ),
  });
};

describe('one message that nobody is done with', () => {
  const cases = ending('-waiting').flatMap(([name, alarm]) =>
    [0, 1, 20, 61, 100, 200, 1000].map((rest) => [name, rest, alarm] as const),
  );
  test.each(cases)('%s rings, also where it lies for %i seconds between two tries', (name, rest, alarm) => {
    const queue = templates.the('AWS::SQS::Queue', 'QueueName', name.replace('-waiting', ''));
    const visibility = z.object({ VisibilityTimeout: z.number() }).parse(queue.properties).VisibilityTimeout;
    const from = 7 * MINUTE;
    const limit = patience[name] ?? Number.NaN;
    const at = ringsAt(alarm, oneMessage(visibility, rest, from, from + 3 * limit), from + 3 * limit);
    expect(at).toBeGreaterThan(from + 0.8 * limit);
    expect(at).toBeLessThanOrEqual(from + 1.5 * limit);
  });

  test.each(ending('-waiting'))('%s is silent where messages come and are done with', (name, alarm) => {
    const to = 4 * (patience[name] ?? Number.NaN);
    const comes = named({
      ApproximateNumberOfMessagesVisible: eachMinute(0, to, (at) => (at % (4 * MINUTE) === 0 ? 3 : 0)),
      ApproximateNumberOfMessagesNotVisible: eachMinute(0, to, (at) => (at % (3 * MINUTE) === 0 ? 2 : 0)),
      ApproximateAgeOfOldestMessage: eachMinute(0, to, () => 50),
    });
    expect(ringsAt(alarm, comes, to)).toBeUndefined();
  });
});

/** Returns the dimensions of each metric that an alarm adds up; none where it has one metric alone. */
const metricsOf = (alarm: Found): string[] =>
  z
    .array(
      z.object({
        MetricStat: z.object({ Metric: z.object({ Dimensions: z.unknown().optional() }) }).optional(),
      }),
    )
    .default([])
    .parse(alarm.properties['Metrics'])
    .flatMap(({ MetricStat }) =>
      MetricStat === undefined ? [] : [JSON.stringify(MetricStat.Metric.Dimensions)],
    );

describe('functions that end without an answer', () => {
  test.each(ending('functions-failing', 'servers-failing'))(
    '%s rings for two runs of any of them, of which the others send no figure, and not for one',
    (_name, alarm) => {
      for (const dimensions of metricsOf(alarm)) {
        const runs =
          (count: number): Samples =>
          (metric) =>
            metric.dimensions === dimensions
              ? Array.from({ length: count }, (_each, index) => ({ at: (20 + index) * MINUTE, value: 1 }))
              : [];
        expect(ringsAt(alarm, runs(2), 2 * HOUR)).toBeLessThanOrEqual(36 * MINUTE);
        expect(ringsAt(alarm, runs(1), 2 * HOUR)).toBeUndefined();
      }
    },
  );
});

test.each([
  ...ending('logged-errors').map((each) => [...each, 1] as const),
  ...ending('site-failing', 'cms-failing', 'requests-refused').map((each) => [...each, 5] as const),
  ...ending('cms-full').map((each) => [...each, 20] as const),
  ...ending('firewall-blocks').map((each) => [...each, 10] as const),
])('%s rings at its number within five minutes, and not below', (_name, alarm, number) => {
  // A sum over several metrics is met by its first alone, and the others send no figure.
  const [first] = metricsOf(alarm);
  const happening =
    (count: number): Samples =>
    ({ dimensions }) =>
      first === undefined || dimensions === first
        ? Array.from({ length: count }, (_each, index) => ({ at: 20 * MINUTE + index, value: 1 }))
        : [];
  expect(ringsAt(alarm, happening(number), HOUR)).toBeLessThanOrEqual(26 * MINUTE);
  expect(ringsAt(alarm, happening(number - 1), HOUR)).toBeUndefined();
});

test.each([
  ...ending('email-bounces').map((each) => [...each, 0.04, 0.039] as const),
  ...ending('email-complaints').map((each) => [...each, 0.0008, 0.0007] as const),
])('%s rings before Amazon acts, and not below', (_name, alarm, share, below) => {
  const hourly =
    (value: number): Samples =>
    () =>
      Array.from({ length: 6 }, (_each, index) => ({ at: index * HOUR, value }));
  expect(ringsAt(alarm, hourly(share), 6 * HOUR)).toBeLessThanOrEqual(2 * HOUR);
  expect(ringsAt(alarm, hourly(below), 6 * HOUR)).toBeUndefined();
});
