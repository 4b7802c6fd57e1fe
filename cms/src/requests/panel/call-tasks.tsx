import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { noticeSentences } from '@mithaq/domain/request/notice-text.ar';
import { callOutcomes, mayWaive, NOTE_LIMIT, noticeStateFacts } from '@mithaq/domain/request/request-notice';
import {
  callOutcomeWords,
  noticeOccasionWords,
  noticeStateWords,
} from '@mithaq/domain/request/request-notice.ar';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { DeskForm } from './desk-form.tsx';
import { callWords } from './labels.ar.ts';
import { PhoneLink } from './phone-link.tsx';
import type { RequestDeskFacts } from './request-desk-facts.ts';

interface Props {
  readonly facts: RequestDeskFacts;
  readonly language: string;
  /** Whether the user may record a call. */
  readonly mayCall: boolean;
}

const Wishes = ({ facts, language }: Pick<Props, 'facts' | 'language'>) => {
  const say = (key: keyof typeof callWords): string => inLanguage(callWords[key], language);
  const wanted = contactWishesOf(facts.request);
  const wishes = [
    ...(wanted.doNotCall ? [say('doNotCall')] : []),
    ...(wanted.leaveNoMessage ? [say('leaveNoMessage')] : []),
    ...(wanted.callWhen === undefined ? [] : [`${say('callWhen')} ${wanted.callWhen}`]),
    ...(wanted.callFrom === undefined ? [] : [`${say('callFrom')} ${wanted.callFrom}`]),
    ...(wanted.callUntil === undefined ? [] : [`${say('callUntil')} ${wanted.callUntil}`]),
    ...(wanted.mayBeTold === undefined ? [] : [`${say('mayBeTold')} ${wanted.mayBeTold}`]),
  ];
  return wishes.length === 0 ? null : (
    <ul className="mithaq-remarks">
      {wishes.map((wish) => (
        <li key={wish}>
          <strong>{wish}</strong>
        </li>
      ))}
    </ul>
  );
};

/**
 * Shows what the owner of the request has still to be told by phone, of this request and of the others of the visit,
 * with the words to say, and takes the outcome of one call for all of it.
 */
export const CallTasks = ({ facts, language, mayCall }: Props) => {
  const waiting = facts.notices.filter(({ notice }) => noticeStateFacts[notice.state].needsCall);
  const ofOthers = facts.callsOfOthers;
  const calls = [...waiting, ...ofOthers];
  if (calls.length === 0) return null;
  const say = (key: keyof typeof callWords): string => inLanguage(callWords[key], language);
  const { doNotCall } = contactWishesOf(facts.request);
  const path = `/api/requests/${facts.request.id}`;
  return (
    <section className="mithaq-calls" aria-labelledby="mithaq-calls">
      <h3 id="mithaq-calls">{say('heading')}</h3>
      <p>
        {facts.request.submission.name} <PhoneLink request={facts.request} />
      </p>
      <Wishes facts={facts} language={language} />
      {waiting.map(({ notice, facts: said }) => (
        <blockquote key={notice.id} className="mithaq-words">
          <strong>{inLanguage(noticeOccasionWords[notice.occasion], language)}</strong>
          {noticeSentences(said).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </blockquote>
      ))}
      {ofOthers.length > 0 && <p className="mithaq-hint">{say('sameCall')}</p>}
      {ofOthers.map(({ notice, facts: said, reference, service }) => (
        <blockquote key={notice.id} className="mithaq-words">
          <strong>{inLanguage(noticeOccasionWords[notice.occasion], language)}</strong>
          {' · '}
          <bdi dir="ltr">{reference}</bdi>
          {' · '}
          {service}
          {noticeSentences(said).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </blockquote>
      ))}
      {mayCall && (
        <DeskForm
          open
          path={`${path}/call`}
          heading={say('record')}
          button={say('record')}
          boxes={[
            {
              kind: 'choice',
              name: 'outcome',
              label: say('outcome'),
              value: 'spoke',
              options: callOutcomes.map((value) => ({
                value,
                label: inLanguage(callOutcomeWords[value], language),
              })),
            },
            { kind: 'text', name: 'note', label: say('note'), limit: NOTE_LIMIT },
          ]}
        />
      )}
      {mayCall && calls.every(({ notice }) => mayWaive(notice.calls ?? [], doNotCall)) && (
        <DeskForm
          path={`${path}/waive-call`}
          heading={say('waive')}
          button={say('waive')}
          boxes={[{ kind: 'text', name: 'reason', label: say('reason'), limit: NOTE_LIMIT }]}
        />
      )}
    </section>
  );
};

/** Lists what the owner of the request was told, newest first, with the calls that were made for it. */
export const Told = ({ facts, language }: Pick<Props, 'facts' | 'language'>) =>
  facts.notices.length === 0 ? null : (
    <>
      <h3>{inLanguage(callWords.told, language)}</h3>
      <ol className="mithaq-log">
        {facts.notices.toReversed().map(({ notice }) => (
          <li key={notice.id}>
            <strong>{inLanguage(noticeOccasionWords[notice.occasion], language)}</strong>
            {' · '}
            {inLanguage(noticeStateWords[notice.state], language)}
            {' · '}
            <time dateTime={notice.stateAt}>{formatInstant(notice.stateAt)}</time>
            {notice.waivedBecause ? <p>{notice.waivedBecause}</p> : null}
            {(notice.calls ?? []).map((call) => (
              <p key={call.id ?? call.at} className="mithaq-hint">
                {inLanguage(callOutcomeWords[call.outcome], language)}
                {' · '}
                {call.byName}
                {' · '}
                <time dateTime={call.at}>{formatInstant(call.at)}</time>
                {call.note ? ` · ${call.note}` : null}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
