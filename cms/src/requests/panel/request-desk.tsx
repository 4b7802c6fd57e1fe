import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { deliveryStateWords } from '@mithaq/domain/delivery/delivery-states.ar';
import {
  isFinalRequestState,
  requestMovesFrom,
  requestStateFacts,
} from '@mithaq/domain/request/request-lifecycle';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import type { UIFieldServerProps } from 'payload';
import { hasRole, rolesOf } from '../../payload/access/roles.ts';
import { deliveryKinds } from '../../deliveries/labels.ar.ts';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { attestationWays } from '../labels.ar.ts';
import { workWords } from './labels.ar.ts';
import { isAttested, movableRequest } from '../movable-request.ts';
import { requestDeskFacts, type RequestDeskFacts } from './request-desk-facts.ts';
import { NewCode } from './new-code.tsx';
import { OtherForms, Remarks } from './request-remarks.tsx';
import { CallTasks, Told } from './call-tasks.tsx';
import { PhoneLink } from './phone-link.tsx';
import { DeskRecords, DeskWork } from './desk-work.tsx';
import { RequestMoves } from './request-moves.tsx';
import { deskWords, inLanguage } from '../../admin/labels.ar.ts';

type Say = (key: keyof typeof deskWords) => string;

const Window = ({ facts, say }: { facts: RequestDeskFacts; say: Say }) =>
  facts.earliestOn === undefined ? (
    <>{say('noWindow')}</>
  ) : (
    <>
      {say('notBefore')} <bdi>{facts.earliestOn}</bdi>
      {facts.latestOn !== undefined && (
        <>
          {' '}
          {say('notAfter')} <bdi>{facts.latestOn}</bdi>
        </>
      )}
    </>
  );

/** Shows who has the request, whether it is attested, and the period that is open to its owner. */
const More = ({ facts, language }: { facts: RequestDeskFacts; language: string }) => {
  const work = (key: keyof typeof workWords): string => inLanguage(workWords[key], language);
  const { request } = facts;
  const openUntil = request.answerUntil ?? request.objectionUntil;
  const assignee = facts.colleagues.find(({ id }) => id === facts.assignee);
  const attested = request.attestation?.by;
  return (
    <>
      <dt>{work('assignee')}</dt>
      <dd>{assignee?.name ?? work('nobody')}</dd>
      <dt>{work('attestation')}</dt>
      <dd>
        {attested
          ? `${inLanguage(attestationWays[attested], language)} ${request.attestation?.on ? dayInBothCalendars(request.attestation.on) : ''}`
          : isAttested(request)
            ? inLanguage(attestationWays.ticked, language)
            : work('notAttested')}
      </dd>
      {openUntil ? (
        <>
          <dt>{work('openUntil')}</dt>
          <dd>
            <bdi>{dayInBothCalendars(openUntil)}</bdi>
          </dd>
        </>
      ) : null}
    </>
  );
};

const Mails = ({ facts, say, language }: { facts: RequestDeskFacts; say: Say; language: string }) => (
  <>
    <h3>{say('mails')}</h3>
    {facts.deliveries.length === 0 ? (
      <p className="mithaq-hint">{say('noMails')}</p>
    ) : (
      <table className="mithaq-stacked">
        <thead>
          <tr>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('to')}</th>
            <th scope="col">{say('status')}</th>
            <th scope="col">{say('since')}</th>
          </tr>
        </thead>
        <tbody>
          {facts.deliveries.map((row) => (
            <tr key={row.id}>
              <td data-column={say('kind')}>{inLanguage(deliveryKinds[row.kind], language)}</td>
              <td data-column={say('to')}>
                <bdi dir="ltr">{row.to}</bdi>
              </td>
              <td data-column={say('status')}>
                <strong className={`mithaq-state mithaq-state--${row.state}`}>
                  {inLanguage(deliveryStateWords[row.state], language)}
                </strong>
                {row.state === 'not-mailed' && row.detail ? (
                  <p className="mithaq-hint">{row.detail}</p>
                ) : null}
              </td>
              <td data-column={say('since')}>{row.stateAt ? formatInstant(row.stateAt) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);

const Events = ({ facts, say }: { facts: RequestDeskFacts; say: Say }) => (
  <>
    <h3>{say('events')}</h3>
    {facts.events.length === 0 ? (
      <p className="mithaq-hint">{say('emptyLog')}</p>
    ) : (
      <ol className="mithaq-log">
        {facts.events.map((event) => (
          <li key={event.id}>
            <strong>{requestStateWords[event.to].label}</strong>
            {' · '}
            {event.actorName}
            {' · '}
            <time dateTime={event.at}>{formatInstant(event.at)}</time>
            {event.words ? <p className="mithaq-words">{event.words}</p> : null}
            {event.note ? <p>{event.note}</p> : null}
          </li>
        ))}
      </ol>
    )}
  </>
);

/** Panel above a request: its state, the policy's words on this step, its e-mails, and its history. */
export const RequestDesk = async ({ id, req, i18n }: UIFieldServerProps) => {
  if (id === undefined) return null;
  const facts = await requestDeskFacts(req, String(id));
  if (facts === undefined) return null;
  const say: Say = (key) => inLanguage(deskWords[key], i18n.language);
  const moves = requestMovesFrom(movableRequest(facts.request), rolesOf(req.user))
    .filter(({ bySitting }) => bySitting !== true)
    .map((move) => ({
      to: move.to,
      label: inLanguage(requestStateWords[move.to].button, i18n.language),
      needsNote: move.needsNote === true,
      needsWords: move.needsWords === true,
      needsOriginal: move.needsOriginal === true,
      tellsHer: requestStateFacts[move.to].tellsHer,
      final: isFinalRequestState(move.to),
    }));
  const isOfficer = hasRole(req.user, 'beneficiary-relations-officer');
  const isResearcher = hasRole(req.user, 'social-research-officer');
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-request-desk">
      <h2 id="mithaq-request-desk">{say('requestHeading')}</h2>
      <dl className="mithaq-facts">
        <dt>{say('beneficiary')}</dt>
        <dd>
          {facts.request.submission.name} <PhoneLink request={facts.request} />
        </dd>
        <dt>{say('status')}</dt>
        <dd>
          <strong className="mithaq-state">{requestStateWords[facts.request.state].label}</strong>
        </dd>
        {facts.printedStep !== undefined && (
          <>
            <dt>{say('printedStep')}</dt>
            <dd>{facts.printedStep}</dd>
          </>
        )}
        <dt>{say('window')}</dt>
        <dd>
          <Window facts={facts} say={say} />
        </dd>
        <dt>{say('service')}</dt>
        <dd>{facts.service}</dd>
        <More facts={facts} language={i18n.language} />
      </dl>
      <CallTasks facts={facts} language={i18n.language} mayCall={isOfficer || isResearcher} />
      <Remarks facts={facts} language={i18n.language} />
      <RequestMoves id={String(id)} moves={moves} original={facts.doubles[0]?.reference ?? ''} />
      {isOfficer && <NewCode id={String(id)} />}
      <DeskWork facts={facts} language={i18n.language} isOfficer={isOfficer} isResearcher={isResearcher} />
      <DeskRecords facts={facts} language={i18n.language} />
      <Told facts={facts} language={i18n.language} />
      <OtherForms facts={facts} language={i18n.language} />
      <Mails facts={facts} say={say} language={i18n.language} />
      <Events facts={facts} say={say} />
    </section>
  );
};
