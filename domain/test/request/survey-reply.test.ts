import { describe, expect, it } from 'vitest';
import { readSurveyReply, type TypedReply } from '../../src/request/survey-reply.ts';
import { printedMonths, replyFaultMessage } from '../../src/request/survey-reply.ar.ts';

const typed: TypedReply = {
  recommendation: 'توصية',
  decision: 'قرار',
  reply: 'رد',
  session: '',
  meeting: 'السابع',
  resolution: '',
  heldOn: '24/10/1447',
};
const at = { until: '2026-03', today: '2026-04-20' };
const codes = (change: Partial<TypedReply>, when = at): string[] => {
  const read = readSurveyReply({ ...typed, ...change }, when);
  return 'faults' in read ? read.faults.map(({ code, path }) => `${code} ${path}`) : [];
};

describe('a reply to a result of the survey', () => {
  it('has the board’s decision with its meeting and day in both calendars', () => {
    expect(readSurveyReply(typed, at)).toMatchObject({
      decision: { meeting: { value: 7, printed: 'السابع' }, heldOn: { gregorian: { month: 4, day: 12 } } },
    });
  });

  it('is refused with every reason at once', () => {
    expect(codes({ recommendation: ' ', decision: '', reply: '\u200F', meeting: '', heldOn: '' })).toEqual([
      'reply.text-missing recommendation',
      'reply.text-missing decision',
      'reply.text-missing reply',
      'date.empty date',
      'reply.meeting-missing meeting',
    ]);
    expect(codes({ meeting: 'كثير', resolution: 'س' })).toEqual([
      'number.unreadable meeting',
      'number.unreadable resolution',
    ]);
  });

  it('is decided after the last month of the result and not after today', () => {
    expect(codes({ heldOn: '31/3/2026' })).toEqual(['reply.meeting-too-early heldOn']);
    expect(codes({ heldOn: '1/4/2026' })).toEqual([]);
    expect(codes({ heldOn: '20/4/2026' })).toEqual([]);
    expect(codes({ heldOn: '21/4/2026' })).toEqual(['reply.meeting-ahead heldOn']);
  });

  it('has a sentence for every reason', () => {
    const read = readSurveyReply({ ...typed, reply: '', meeting: '', heldOn: '21/4/2026' }, at);
    const said = 'faults' in read ? read.faults.map(replyFaultMessage) : [];
    expect(said).toHaveLength(3);
    expect(new Set(said).size).toBe(3);
  });

  it('prints the months of its result', () => {
    expect(printedMonths({ from: '2026-10', until: '2026-10' })).toBe('أكتوبر 2026م');
    expect(printedMonths({ from: '2026-01', until: '2026-03' })).toBe('من يناير 2026م إلى مارس 2026م');
  });
});
