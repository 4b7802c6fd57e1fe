import { describe, expect, it } from 'vitest';
import type { TrackAct } from '../../src/contracts/tracking-api.ts';
import { checkTrackAct, shownFieldsOfAct } from '../../src/request/check-track-act.ts';
import { requestStates, type RequestState } from '../../src/request/request-lifecycle.ts';
import { trackActsOf, type TrackableRequest } from '../../src/request/track-acts.ts';

const today = '2026-11-29';
const inState = (state: RequestState, change: Partial<TrackableRequest> = {}): TrackableRequest => ({
  state,
  kind: 'service',
  attested: true,
  periodEnds: {},
  surveyed: false,
  ...change,
});

/** The acts of each state once more, so that a row that slips in is seen. */
const offered: Readonly<Record<RequestState, readonly TrackAct[]>> = {
  received: ['correct-contact', 'withdraw', 'data-right'],
  checking: ['correct-contact', 'withdraw', 'data-right'],
  'needs-information': ['answer', 'correct-contact', 'withdraw', 'data-right'],
  referred: ['correct-contact', 'withdraw', 'data-right'],
  'with-committee': ['correct-contact', 'withdraw', 'data-right'],
  accepted: ['correct-contact', 'withdraw', 'data-right'],
  rejected: ['object', 'correct-contact', 'data-right'],
  registering: ['correct-contact', 'withdraw', 'data-right'],
  served: ['correct-contact', 'data-right'],
  answered: ['correct-contact', 'withdraw', 'data-right'],
  closed: ['survey', 'data-right'],
  withdrawn: ['data-right'],
  duplicate: ['data-right'],
  objection: ['correct-contact', 'withdraw', 'data-right'],
};

describe('the acts of the beneficiary', () => {
  it.each(requestStates)('in the state %s are those that its row lists', (state) => {
    expect(trackActsOf(inState(state), today)).toEqual(offered[state]);
  });

  it('have the objection until its last day, that day included', () => {
    const until = (objection: string) =>
      trackActsOf(inState('rejected', { periodEnds: { objection } }), today);
    expect(until('2026-11-29')).toContain('object');
    expect(until('2026-11-28')).not.toContain('object');
  });

  it('have «not satisfied» for an answer and no objection for a complaint', () => {
    const complaint = { kind: 'complaint', periodEnds: { answer: today } } as const;
    expect(trackActsOf(inState('answered', complaint), today)).toContain('not-satisfied');
    expect(trackActsOf(inState('rejected', complaint), today)).not.toContain('object');
  });

  it('have the survey once', () => {
    expect(trackActsOf(inState('closed', { surveyed: true }), today)).not.toContain('survey');
  });
});

describe('what comes with an act', () => {
  it('is cleaned as the form cleans it', () => {
    expect(checkTrackAct('answer', { words: '  نعم\r\nهذا عقد الإيجار ' })).toMatchObject({
      kind: 'sound',
      words: 'نعم\nهذا عقد الإيجار',
    });
    expect(
      checkTrackAct('correct-contact', { mobile: '٠٥٠ ١٢٣ ٤٥٦٧', email: '', contactBy: 'call' }),
    ).toMatchObject({ kind: 'sound', contact: { mobile: '+966501234567', contactBy: 'call' } });
    expect(checkTrackAct('withdraw', { words: ' ' })).toMatchObject({ kind: 'sound', words: undefined });
  });

  it.each([
    ['answer', {}, [['words', 'missing']]],
    ['answer', { words: '\u200f \u2060' }, [['words', 'missing']]],
    ['object', { words: 'ا'.repeat(4001) }, [['words', 'too-long']]],
    ['answer', { words: 'نص\u202eمقلوب' }, [['words', 'unsafe-characters']]],
    ['survey', { rating: '6' }, [['rating', 'unknown-choice']]],
    ['survey', {}, [['rating', 'unknown-choice']]],
    ['data-right', { right: 'everything' }, [['right', 'unknown-choice']]],
    [
      'correct-contact',
      {},
      [
        ['mobile', 'missing'],
        ['contactBy', 'unknown-choice'],
      ],
    ],
    [
      'correct-contact',
      { mobile: '12', email: 'x', contactBy: 'call' },
      [
        ['mobile', 'not-a-mobile'],
        ['email', 'not-an-email'],
      ],
    ],
    ['correct-contact', { mobile: '0501234567', contactBy: 'email' }, [['email', 'email-needed']]],
    [
      'correct-contact',
      { mobile: '0501234567', contactBy: 'call', callWhen: '', doNotCall: 'on' },
      [['doNotCall', 'call-refused']],
    ],
    [
      'correct-contact',
      { mobile: '0501234567', contactBy: 'message', callWhen: 'ا'.repeat(81), mayBeTold: 'نص\u202eمقلوب' },
      [
        ['callWhen', 'too-long'],
        ['mayBeTold', 'unsafe-characters'],
      ],
    ],
  ] as const)('for %s of %j is refused with %j', (act, typed, faults) => {
    const checked = checkTrackAct(act, typed);
    expect(checked.kind === 'faulty' && checked.faults.map(({ field, code }) => [field, code])).toEqual(
      faults,
    );
  });

  it('has the wishes of the form, which a page of an earlier release leaves unsaid', () => {
    const contact = { mobile: '0501234567', contactBy: 'message' };
    expect(checkTrackAct('correct-contact', contact)).toMatchObject({ saysWishes: false });
    expect(shownFieldsOfAct('correct-contact', contact)).toEqual(['mobile', 'email', 'contactBy']);
    const wishes = { callWhen: ' بعد العصر ', doNotCall: '', leaveNoMessage: 'on', mayBeTold: '' } as const;
    expect(shownFieldsOfAct('correct-contact', wishes)).toContain('doNotCall');
    expect(checkTrackAct('correct-contact', { ...contact, ...wishes })).toMatchObject({
      saysWishes: true,
      contact: {
        callWhen: 'بعد العصر',
        doNotCall: undefined,
        leaveNoMessage: true,
        mayBeTold: undefined,
      },
    });
  });

  it('is nothing that the act does not have', () => {
    expect(checkTrackAct('withdraw', { mobile: '12', rating: '9', right: 'x' })).toMatchObject({
      kind: 'sound',
      contact: undefined,
      rating: undefined,
      right: undefined,
    });
  });
});
