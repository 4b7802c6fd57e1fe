import { contactPreferenceWords, formFieldWords, wishedWords } from '@mithaq/domain/request/form-fields.ar';
import { storedFieldNames, type StoredFieldName } from '@mithaq/domain/request/form-fields';
import { requestStateWords } from '@mithaq/domain/request/request-states.ar';
import Link from 'next/link';
import { Fragment } from 'react';
import { formatInstant } from '../../admin/format-instant.ar.ts';
import { documentPath } from '../../admin/dashboard/paths.ts';
import { deskWords, inLanguage } from '../../admin/labels.ar.ts';
import type { RequestDeskFacts } from './request-desk-facts.ts';

interface Props {
  readonly facts: RequestDeskFacts;
  readonly language: string;
}

/** Shows what staff have to know before they handle the request: likely doubles, the requests it is joined with, and what is not as it should be. */
export const Remarks = ({ facts, language }: Props) => {
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], language);
  const remarks = [
    ...(facts.unattended ? [say('unattended')] : []),
    ...(facts.serviceOffered ? [] : [say('serviceNotOffered')]),
    ...(facts.request.amendmentsRefusedAt ? [say('amendmentsSpent')] : []),
  ];
  const { joined, visit, doubles } = facts;
  const lists = [
    { title: say('repeats'), requests: joined.original === null ? [] : [joined.original] },
    { title: say('repeatedBy'), requests: joined.repeats },
    { title: say('sameVisit'), requests: visit },
    // A request that is joined already is named as such.
    {
      title: say('likelyDouble'),
      requests: doubles.filter(
        ({ id }) => id !== joined.original?.id && joined.repeats.every((repeat) => repeat.id !== id),
      ),
    },
  ].filter(({ requests }) => requests.length > 0);
  if (remarks.length === 0 && lists.length === 0) return null;
  return (
    <div className="mithaq-remarks" role="note">
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {lists.map(({ title, requests }) => (
        <Fragment key={title}>
          <p>{title}</p>
          <ul>
            {requests.map(({ id, reference, state, acceptedAt }) => (
              <li key={id}>
                <Link href={documentPath('requests', id)}>
                  <bdi dir="ltr">{reference}</bdi>
                </Link>
                {' · '}
                {requestStateWords[state].label}
                {' · '}
                <time dateTime={acceptedAt}>{formatInstant(acceptedAt)}</time>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </div>
  );
};

const valueOf = (submission: RequestDeskFacts['request']['submission'], field: StoredFieldName): string => {
  if (field === 'contactBy') return contactPreferenceWords[submission.contactBy].label;
  const value = submission[field];
  return typeof value === 'string' ? value : value === true ? wishedWords.label : '—';
};

/** Shows the other forms of the request, newest first, with the fields that differ from the form shown above. */
export const OtherForms = ({ facts, language }: Props) =>
  facts.otherForms.length === 0 ? null : (
    <>
      <h3>{inLanguage(deskWords.otherForms, language)}</h3>
      <p className="mithaq-hint">{inLanguage(deskWords.otherFormsHint, language)}</p>
      <ol className="mithaq-log">
        {facts.otherForms.map(({ id, acceptedAt, submission }) => (
          <li key={id}>
            <time dateTime={acceptedAt}>{formatInstant(acceptedAt)}</time>
            <dl className="mithaq-facts">
              {storedFieldNames
                .filter((field) => submission[field] !== facts.request.submission[field])
                .map((field) => (
                  <div key={field}>
                    <dt>{language === 'en' ? formFieldWords[field].english : formFieldWords[field].label}</dt>
                    <dd>
                      <bdi>{valueOf(submission, field)}</bdi>
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ol>
    </>
  );
