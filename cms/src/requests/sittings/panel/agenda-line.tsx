'use client';

import { sittingOutcomes, type SittingOutcome } from '@mithaq/domain/request/committee-sitting';
import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { readGregorianDay } from '@mithaq/domain/calendar/read-day';
import { isoDay } from '@mithaq/domain/calendar/iso-day';
import { readTypedNumber } from '@mithaq/domain/text/typed-number';
import { useId } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { panelWords } from '../labels.ar.ts';
import { decisionLimits, type SittingDesk } from '../sitting-shape.ts';

export type Item = SittingDesk['minutes']['agenda'][number];

interface Props {
  readonly desk: SittingDesk;
  /** The people who may be marked. */
  readonly members: readonly Pick<SittingDesk['members'][number], 'id' | 'name'>[];
  readonly item: Item;
  /** Day of the sitting as typed. */
  readonly heldOn: string;
  readonly language: string;
  readonly onChange: (item: Item) => void;
  readonly onRemove: () => void;
}

const outcomeOf = (value: string): SittingOutcome | undefined =>
  sittingOutcomes.find((outcome) => outcome === value);

const isBefore = (typed: string, day: string | null): boolean => {
  const read = readGregorianDay(typed);
  return day !== null && read.kind === 'day' && isoDay(read.day) < day;
};

/** A request on the agenda of a draft, with the boxes that its outcome needs. */
export const AgendaLine = ({ desk, members, item, heldOn, language, onChange, onRemove }: Props) => {
  const id = useId();
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], language);
  const request = desk.requests.find((other) => other.id === item.request);
  const { outcome } = item;
  const isDecided = request?.state === 'accepted' || request?.state === 'rejected';
  const isEarly = isBefore(heldOn, request?.earliestOn ?? null);

  const box = (
    key: 'granted' | 'conditions' | 'words' | 'earlyReason' | 'correction' | 'reason',
    label: keyof typeof panelWords,
    limit: number,
  ) => (
    <>
      <label className="mithaq-field" htmlFor={`${id}-${key}`}>
        {say(label)}
      </label>
      <textarea
        id={`${id}-${key}`}
        name={key}
        rows={2}
        maxLength={limit}
        disabled={!desk.mayEdit}
        value={item[key] ?? ''}
        onChange={(event) => {
          onChange({ ...item, [key]: event.target.value });
        }}
      />
    </>
  );
  const votes = (key: 'votesFor' | 'votesAgainst') => (
    <label className="mithaq-field">
      {say(key)}
      <input
        name={key}
        inputMode="numeric"
        autoComplete="off"
        disabled={!desk.mayEdit}
        defaultValue={item[key] === undefined ? '' : String(item[key])}
        onChange={(event) => {
          const read = readTypedNumber(event.target.value);
          const { [key]: _old, ...rest } = item;
          onChange(
            read === undefined || !Number.isInteger(read) || read < 0 ? rest : { ...rest, [key]: read },
          );
        }}
      />
    </label>
  );
  const select = (
    key: 'service' | 'reason',
    label: keyof typeof panelWords,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <>
      <label className="mithaq-field" htmlFor={`${id}-${key}`}>
        {say(label)}
      </label>
      <select
        id={`${id}-${key}`}
        name={key}
        disabled={!desk.mayEdit}
        value={item[key] ?? ''}
        onChange={(event) => {
          onChange({ ...item, [key]: event.target.value });
        }}
      >
        <option value="">{say('choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </>
  );

  return (
    <li className="mithaq-agenda__line">
      <h4>
        {request === undefined ? (
          say('gone')
        ) : (
          <>
            <a href={`/admin/collections/requests/${request.id}`}>
              <bdi dir="ltr">{request.reference}</bdi>
            </a>{' '}
            · {request.name} · {request.city}
          </>
        )}
      </h4>
      {request !== undefined && (
        <dl className="mithaq-facts">
          <dt>{say('service')}</dt>
          <dd>{request.service}</dd>
          <dt>{say('waitingSince')}</dt>
          <dd>{dayInBothCalendars(request.acceptedOn)}</dd>
          {request.earliestOn !== null && (
            <>
              <dt>{say('earliest')}</dt>
              <dd>{dayInBothCalendars(request.earliestOn)}</dd>
            </>
          )}
          {request.latestOn !== null && (
            <>
              <dt>{say('latest')}</dt>
              <dd>{dayInBothCalendars(request.latestOn)}</dd>
            </>
          )}
          {request.checkedBy.length > 0 && (
            <>
              <dt>{say('checkers')}</dt>
              <dd>{request.checkedBy.join('، ')}</dd>
            </>
          )}
        </dl>
      )}
      <label className="mithaq-field" htmlFor={`${id}-outcome`}>
        {say('outcome')}
      </label>
      <select
        id={`${id}-outcome`}
        name="outcome"
        disabled={!desk.mayEdit}
        value={outcome ?? ''}
        onChange={(event) => {
          const { outcome: _old, reason: _reason, ...rest } = item;
          const next = outcomeOf(event.target.value);
          onChange(next === undefined ? rest : { ...rest, outcome: next });
        }}
      >
        <option value="">{say('choose')}</option>
        {sittingOutcomes.map((value) => (
          <option key={value} value={value}>
            {inLanguage(sittingOutcomeWords[value], language)}
          </option>
        ))}
      </select>
      {outcome === 'accepted' && (
        <>
          {select(
            'service',
            'grantedService',
            desk.services.map(({ code, label }) => ({ value: code, label })),
          )}
          {box('granted', 'granted', decisionLimits.granted)}
          {box('conditions', 'conditions', decisionLimits.conditions)}
        </>
      )}
      {outcome === 'rejected' &&
        select(
          'reason',
          'reason',
          desk.reasons.map((reason) => ({ value: reason, label: reason })),
        )}
      {outcome === 'postponed' && box('reason', 'reason', decisionLimits.reason)}
      {outcome !== undefined &&
        box('words', outcome === 'accepted' ? 'wordsOptional' : 'words', decisionLimits.words)}
      {isEarly &&
        (outcome === 'accepted' || outcome === 'rejected') &&
        box('earlyReason', 'early', decisionLimits.note)}
      {isDecided && box('correction', 'correction', decisionLimits.note)}
      {(outcome === 'accepted' || outcome === 'rejected') && (
        <>
          {votes('votesFor')}
          {votes('votesAgainst')}
        </>
      )}
      <fieldset>
        <legend>{say('recused')}</legend>
        {members.map(({ id: member, name }) => (
          <label key={member} className="mithaq-check">
            <input
              type="checkbox"
              name="recused"
              disabled={!desk.mayEdit}
              checked={item.recused.includes(member)}
              onChange={(event) => {
                onChange({
                  ...item,
                  recused: event.target.checked
                    ? [...item.recused, member]
                    : item.recused.filter((other) => other !== member),
                });
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      {desk.mayEdit && (
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onRemove}>
          {say('remove')}
        </button>
      )}
    </li>
  );
};
