import { dayInRiyadh } from '@mithaq/domain/calendar/day-in-riyadh';
import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { sittingOutcomeWords } from '@mithaq/domain/request/committee-sitting.ar';
import { takesRecord } from '@mithaq/domain/request/desk-records';
import type { UIFieldServerProps } from 'payload';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { asUser } from '../../../payload/access/as-user.ts';
import { hasRole, idOf } from '../../../payload/access/roles.ts';
import { extents } from '../../services-given/labels.ar.ts';
import { checkWords, paperStateWords } from '../labels.ar.ts';
import { broughtWords, heldWords, words as paperWords } from '../../sent-papers/labels.ar.ts';
import { heldPapersOf, type HeldState } from '../../sent-papers/held-papers.ts';
import { BroughtPaperForm } from '../../sent-papers/panel/brought-paper.tsx';
import { broughtByStaff, sentPapersOf } from '../../sent-papers/papers-of.ts';
import { checkRecordsOf } from '../records-of.ts';
import { PaperForm, RegistrationForm, ServiceForm } from './record-forms.tsx';

const HeldMark = ({
  state,
  language,
}: {
  readonly state: HeldState | undefined;
  readonly language: string;
}) =>
  state === undefined ? null : (
    <>
      {' · '}
      <strong>{inLanguage(heldWords[state], language)}</strong>
    </>
  );

/** Panel of a request with its papers, its decision, its registration and the services given, and forms to add to them. */
export const CheckPanel = async ({ id, req, i18n }: UIFieldServerProps) => {
  if (id === undefined) return null;
  const find = { ...asUser(req), depth: 0, disableErrors: true } as const;
  const request = await req.payload.findByID({ ...find, collection: 'requests', id: String(id) });
  if (request === null) return null;
  const association = await req.payload.findByID({
    ...find,
    collection: 'associations',
    id: idOf(request.association) ?? '',
  });
  if (association === null) return null;
  const { language } = i18n;
  const say = (key: keyof typeof checkWords): string => inLanguage(checkWords[key], language);
  const records = await checkRecordsOf(req, request, association);
  const sentPapers = await sentPapersOf(asUser(req), request.id);
  const held = await heldPapersOf(req, sentPapers, Date.now());
  const isSigned = request.attestation?.by === 'paper' || request.intake?.consentBy === 'paper';
  const scanIsLacking = isSigned && !sentPapers.some(({ signed }) => signed === true);
  const isOfficer = hasRole(req.user, 'beneficiary-relations-officer');
  const decision = records.decisions.find(({ outcome }) => outcome === 'accepted' || outcome === 'rejected');
  const path = `/api/requests/${request.id}`;
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-check">
      <h2 id="mithaq-check">{say('heading')}</h2>
      <p>
        <a className="mithaq-button mithaq-button--quiet" href={`${path}/case-file`} download="case.pdf">
          {say('caseFile')}
        </a>
      </p>
      <h3>{say('papers')}</h3>
      <p className="mithaq-hint">{records.papers.length === 0 ? say('noPapers') : say('papersHint')}</p>
      {records.papers.length > 0 && (
        <table className="mithaq-stacked">
          <thead>
            <tr>
              <th scope="col">{say('paper')}</th>
              <th scope="col">{say('state')}</th>
              <th scope="col">{say('until')}</th>
            </tr>
          </thead>
          <tbody>
            {records.papers.map(({ name, required, state, until }) => (
              <tr key={name}>
                <td data-column={say('paper')}>
                  {name}
                  {required ? ' *' : ''}
                </td>
                <td data-column={say('state')}>{inLanguage(paperStateWords[state], language)}</td>
                <td data-column={say('until')}>{until === undefined ? '—' : dayInBothCalendars(until)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {records.lacking.length > 0 && (
        <p className="mithaq-remarks" role="note">
          {say('lacking')}: {records.lacking.join('، ')}
        </p>
      )}
      {isOfficer && records.papers.length > 0 && takesRecord('paper', request.state) && (
        <PaperForm path={path} papers={records.papers.map(({ name }) => name)} language={language} />
      )}
      {isOfficer && takesRecord('paper', request.state) && (
        <>
          {scanIsLacking && (
            <p className="mithaq-remarks" role="note">
              {inLanguage(broughtWords.scanLacking, language)}
            </p>
          )}
          <BroughtPaperForm path={path} open={scanIsLacking} />
        </>
      )}
      {sentPapers.length > 0 && (
        <>
          <h3>{say('sentPapers')}</h3>
          <p className="mithaq-hint">{say('sentPapersHint')}</p>
          {held === undefined && <p className="mithaq-sand">{inLanguage(heldWords.unknown, language)}</p>}
          {isOfficer && [...(held?.values() ?? [])].includes('held') && (
            <p className="mithaq-remarks" role="note">
              {inLanguage(heldWords.whatToDo, language)}
            </p>
          )}
          <ul>
            {sentPapers.map((paper) => (
              <li key={paper.id}>
                <a href={`/api/requests/papers/${paper.id}/file`} target="_blank" rel="noreferrer">
                  <bdi>{paper.name}</bdi>
                </a>
                {' · '}
                {dayInBothCalendars(dayInRiyadh(paper.at))}
                {broughtByStaff(paper) &&
                  ` · ${inLanguage(broughtWords.brought, language)} ${paper.actorName}`}
                {paper.signed === true && ` · ${inLanguage(paperWords.signed.label, language)}`}
                <HeldMark state={held?.get(paper.id)} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {decision === undefined ? null : (
        <>
          <h3>{say('decision')}</h3>
          <p>
            {inLanguage(sittingOutcomeWords[decision.outcome], language)} · {decision.minutesNumber} ·{' '}
            {dayInBothCalendars(decision.heldOn)}
          </p>
          {decision.granted ? <p>{decision.granted}</p> : null}
          {decision.reason ? <p>{decision.reason}</p> : null}
          <a
            className="mithaq-button mithaq-button--quiet"
            href={`/api/request-decisions/${decision.id}/letter`}
            download="decision.pdf"
          >
            {say('letter')}
          </a>
        </>
      )}
      {(records.registration !== undefined || takesRecord('registration', request.state)) && (
        <>
          <h3>{say('registration')}</h3>
          {records.registration === undefined ? null : (
            <p>
              {say('fileNumber')}: <bdi>{records.registration.fileNumber}</bdi>
              {records.registration.kept ? ` · ${records.registration.kept}` : null}
            </p>
          )}
          {isOfficer && takesRecord('registration', request.state) && (
            <RegistrationForm path={path} language={language} />
          )}
        </>
      )}
      {(records.services.length > 0 || takesRecord('service', request.state)) && (
        <>
          <h3>{say('services')}</h3>
          <ul>
            {records.services.map((row) => (
              <li key={row.id}>
                {row.what} · {row.amount} · {dayInBothCalendars(row.givenOn)} ·{' '}
                {inLanguage(extents[row.extent], language)}
                {row.receipt ? ` · ${row.receipt}` : null}
              </li>
            ))}
          </ul>
          {isOfficer && takesRecord('service', request.state) && (
            <ServiceForm path={path} language={language} />
          )}
        </>
      )}
    </section>
  );
};
