import { contactPreferenceWords, formFieldWords } from '@mithaq/domain/request/form-fields.ar';
import { contactWishesOf } from '@mithaq/domain/request/contact-wishes';
import { correctableFieldNames, storedFieldNames } from '@mithaq/domain/request/form-fields';
import { NOTE_LIMIT, WORDS_LIMIT } from '@mithaq/domain/request/request-notice';
import { ratingQuestion, ratingWords } from '@mithaq/domain/request/survey.ar';
import { surveyAnswer } from '@mithaq/domain/contracts/tracking-api';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';
import { attestationWays } from '../labels.ar.ts';
import { isAttested } from '../movable-request.ts';
import { recommendations } from '../research/labels.ar.ts';
import { FINDINGS_LIMIT } from '../research/report-shape.ts';
import { DeskForm } from './desk-form.tsx';
import { workWords } from './labels.ar.ts';
import type { RequestDeskFacts } from './request-desk-facts.ts';

interface Props {
  readonly facts: RequestDeskFacts;
  readonly language: string;
  readonly isOfficer: boolean;
  readonly isResearcher: boolean;
}

type Say = (key: keyof typeof workWords) => string;

const OfficerForms = ({ facts, language, say }: Pick<Props, 'facts' | 'language'> & { say: Say }) => {
  const { request } = facts;
  const path = `/api/requests/${request.id}`;
  const wishes = contactWishesOf(request);
  return (
    <>
      {!isAttested(request) && (
        <DeskForm
          open
          path={`${path}/attestation`}
          heading={say('attest')}
          button={say('save')}
          boxes={[
            {
              kind: 'choice',
              name: 'by',
              label: say('attestBy'),
              value: 'read-out',
              options: (['read-out', 'paper'] as const).map((value) => ({
                value,
                label: inLanguage(attestationWays[value], language),
              })),
            },
            { kind: 'line', name: 'on', label: say('attestOn') },
          ]}
        />
      )}
      <DeskForm
        path={`${path}/correct`}
        heading={say('correct')}
        button={say('save')}
        boxes={[
          {
            kind: 'choice',
            name: 'field',
            label: say('field'),
            value: 'mobile',
            options: correctableFieldNames.map((value) => ({
              value,
              label: language === 'en' ? formFieldWords[value].english : formFieldWords[value].label,
            })),
          },
          { kind: 'text', name: 'value', label: say('value'), limit: 4000 },
          { kind: 'text', name: 'reason', label: say('reason'), limit: NOTE_LIMIT },
        ]}
      />
      <DeskForm
        path={`${path}/wishes`}
        heading={say('wishes')}
        button={say('save')}
        boxes={[
          { kind: 'tick', name: 'doNotCall', label: say('doNotCall'), value: wishes.doNotCall },
          {
            kind: 'tick',
            name: 'leaveNoMessage',
            label: say('leaveNoMessage'),
            value: wishes.leaveNoMessage,
          },
          { kind: 'tick', name: 'doNotWrite', label: say('doNotWrite'), value: wishes.doNotWrite },
          {
            kind: 'line',
            type: 'time',
            name: 'callFrom',
            label: say('callFrom'),
            value: wishes.callFrom ?? '',
          },
          {
            kind: 'line',
            type: 'time',
            name: 'callUntil',
            label: say('callUntil'),
            value: wishes.callUntil ?? '',
          },
        ]}
      />
    </>
  );
};

const SurveyByPhone = ({ path, say }: { readonly path: string; readonly say: Say }) => (
  <>
    <p className="mithaq-hint">{say('surveyHint')}</p>
    <DeskForm
      path={`${path}/survey-answer`}
      heading={say('survey')}
      button={say('save')}
      boxes={[
        {
          kind: 'choice',
          name: 'rating',
          label: ratingQuestion,
          // No answer is chosen beforehand, because it would be saved where the officer forgets to ask.
          value: '',
          options: [
            { value: '', label: say('surveyAnswer') },
            ...surveyAnswer.options.toReversed().map((value) => ({ value, label: ratingWords[value] })),
          ],
        },
        { kind: 'text', name: 'words', label: say('surveyWords'), limit: WORDS_LIMIT },
      ]}
    />
  </>
);

/** Shows the work on a request beside its moves: who has it, notes, corrections, wishes, attestation and report. */
export const DeskWork = ({ facts, language, isOfficer, isResearcher }: Props) => {
  const say: Say = (key) => inLanguage(workWords[key], language);
  const { request } = facts;
  const path = `/api/requests/${request.id}`;
  return (
    <div className="mithaq-desk__work">
      {(isOfficer || isResearcher) && (
        <>
          {facts.mayTakeBack && (
            <DeskForm
              path={`${path}/take-back`}
              heading={say('takeBack')}
              button={say('takeBack')}
              boxes={[
                { kind: 'text', name: 'note', label: say('takeBackNote'), limit: NOTE_LIMIT },
                { kind: 'text', name: 'words', label: say('takeBackWords'), limit: WORDS_LIMIT },
              ]}
            />
          )}
          <DeskForm
            path={`${path}/assign`}
            heading={say('assign')}
            button={say('save')}
            emptyIsNull={['to']}
            boxes={[
              {
                kind: 'choice',
                name: 'to',
                label: say('assignee'),
                value: facts.assignee ?? '',
                options: [
                  { value: '', label: say('nobody') },
                  ...facts.colleagues.map(({ id, name }) => ({ value: id, label: name })),
                ],
              },
            ]}
          />
          <DeskForm
            path={`${path}/note`}
            heading={say('addNote')}
            button={say('save')}
            boxes={[{ kind: 'text', name: 'text', label: say('note'), limit: NOTE_LIMIT }]}
          />
        </>
      )}
      {isOfficer && facts.asksSurvey && <SurveyByPhone path={path} say={say} />}
      {isOfficer && <OfficerForms facts={facts} language={language} say={say} />}
      {isResearcher && request.state === 'referred' && (
        <DeskForm
          open
          path={`${path}/report`}
          heading={say('report')}
          button={say('save')}
          boxes={[
            { kind: 'line', name: 'visitedOn', label: say('visitedOn') },
            { kind: 'text', name: 'findings', label: say('findings'), limit: FINDINGS_LIMIT },
            {
              kind: 'choice',
              name: 'recommendation',
              label: say('recommendation'),
              value: 'accept',
              options: Object.entries(recommendations).map(([value, words]) => ({
                value,
                label: inLanguage(words, language),
              })),
            },
            { kind: 'text', name: 'reasons', label: say('reasons'), limit: NOTE_LIMIT },
          ]}
        />
      )}
    </div>
  );
};

/** Shows what staff wrote about a request: reports, notes and corrections with the value of before. */
export const DeskRecords = ({ facts, language }: Pick<Props, 'facts' | 'language'>) => {
  const say: Say = (key) => inLanguage(workWords[key], language);
  const named = (field: string): string => {
    const known = storedFieldNames.find((one) => one === field);
    if (known !== undefined)
      return language === 'en' ? formFieldWords[known].english : formFieldWords[known].label;
    const ofDesk = (['doNotWrite', 'callFrom', 'callUntil'] as const).find((one) => one === field);
    return ofDesk === undefined ? field : say(ofDesk);
  };
  const shown = (field: string, value: string | null | undefined): string =>
    field === 'contactBy' && (value === 'call' || value === 'message' || value === 'email')
      ? contactPreferenceWords[value].label
      : (value ?? '—');
  return (
    <>
      {facts.reports.length > 0 && <h3>{say('reports')}</h3>}
      {facts.reports.map((report) => (
        <div key={report.id} className="mithaq-words">
          <p>
            <strong>{inLanguage(recommendations[report.recommendation], language)}</strong>
            {' · '}
            {report.actorName}
            {' · '}
            <time dateTime={report.at}>{formatInstant(report.at)}</time>
            {report.visitedOn ? ` · ${say('visitedOn')} ${report.visitedOn}` : null}
          </p>
          <p>{report.findings}</p>
          {report.reasons ? <p>{report.reasons}</p> : null}
        </div>
      ))}
      {facts.notes.length > 0 && <h3>{say('notes')}</h3>}
      {facts.notes.map((note) => (
        <p key={note.id}>
          {note.text}
          {' · '}
          <span className="mithaq-hint">
            {note.actorName} · <time dateTime={note.at}>{formatInstant(note.at)}</time>
          </span>
        </p>
      ))}
      {facts.corrections.length > 0 && <h3>{say('corrections')}</h3>}
      {facts.corrections.map((one) => (
        <p key={one.id}>
          {named(one.field)}: <del>{shown(one.field, one.before)}</del> ←{' '}
          <ins>{shown(one.field, one.after)}</ins>
          {' · '}
          <span className="mithaq-hint">
            {one.reason} · {one.actorName} · <time dateTime={one.at}>{formatInstant(one.at)}</time>
          </span>
        </p>
      ))}
    </>
  );
};
