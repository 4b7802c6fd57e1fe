import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { heldOnOf } from '@mithaq/domain/request/committee-sitting';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { panelWords } from '../labels.ar.ts';
import type { SittingDesk } from '../sitting-shape.ts';

/** Recorded minutes of a sitting, with the letter of each decision. */
export const Recorded = ({ desk, language }: { desk: SittingDesk; language: string }) => {
  const say = (key: keyof typeof panelWords): string => inLanguage(panelWords[key], language);
  const { minutes, members, requests, decisions, services } = desk;
  const names = (ids: readonly string[]): string =>
    ids.map((id) => members.find((member) => member.id === id)?.name ?? '—').join('، ');
  const heldOn = heldOnOf(minutes);
  return (
    <>
      <p className="mithaq-sand">{say('recordedNote')}</p>
      <dl className="mithaq-facts">
        <dt>{say('number')}</dt>
        <dd>{minutes.number}</dd>
        <dt>{say('heldOn')}</dt>
        <dd>{heldOn === undefined ? minutes.heldOn : dayInBothCalendars(heldOn)}</dd>
        <dt>{say('present')}</dt>
        <dd>{names(minutes.present)}</dd>
      </dl>
      <ol className="mithaq-agenda">
        {minutes.agenda.map((item) => {
          const request = requests.find(({ id }) => id === item.request);
          const decision = decisions.find((row) => row.request === item.request);
          return (
            <li key={item.request} className="mithaq-agenda__line">
              <h4>
                <bdi dir="ltr">{request?.reference ?? item.request}</bdi>
                {request === undefined ? null : ` · ${request.name}`}
                {item.outcome === undefined
                  ? null
                  : ` · ${inLanguage(sittingOutcomeWords[item.outcome], language)}`}
              </h4>
              {item.granted ? (
                <p>
                  {services.find(({ code }) => code === item.service)?.label ?? ''} · {item.granted}
                </p>
              ) : null}
              {item.reason ? <p>{item.reason}</p> : null}
              {item.words ? <p>{item.words}</p> : null}
              {item.earlyReason ? (
                <p>
                  {say('early')}: {item.earlyReason}
                </p>
              ) : null}
              {item.recused.length > 0 ? (
                <p>
                  {say('recused')}: {names(item.recused)}
                </p>
              ) : null}
              {decision === undefined ? null : (
                <a
                  className="mithaq-button mithaq-button--quiet"
                  href={`/api/request-decisions/${decision.id}/letter`}
                  download="decision.pdf"
                >
                  {say('letter')}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
};
