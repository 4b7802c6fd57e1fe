import { dayInBothCalendars } from '@mithaq/domain/calendar/both-calendars.ar';
import { requestKindFacts, requestKinds } from '@mithaq/domain/request/request-kind';
import { Fragment } from 'react';
import { z } from 'zod';
import { formatInstant } from '../../../admin/format-instant.ar.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { intakeWords } from '../labels.ar.ts';

/** The answer to an entry: number and follow-up code in the form in which people read them. */
export const receipt = z.object({
  id: z.string(),
  reference: z.string(),
  service: z.string(),
  /** Further requests of the visit, which the same code opens. */
  others: z.array(z.object({ reference: z.string(), service: z.string() })),
  code: z.string(),
  kind: z.enum(requestKinds),
  acceptedAt: z.string(),
  earliestOn: z.string().nullable(),
  latestOn: z.string().nullable(),
});
export type ReceiptFacts = z.infer<typeof receipt>;

interface Props {
  readonly facts: ReceiptFacts;
  readonly language: string;
  readonly onAnother: () => void;
}

/** Receipt of an entered request, to print or to read out. The code is in this page alone. */
export const Receipt = ({ facts, language, onAnother }: Props) => {
  const say = (key: keyof typeof intakeWords): string => inLanguage(intakeWords[key], language);
  return (
    <section className="mithaq-desk mithaq-receipt" aria-labelledby="mithaq-receipt">
      <h2 id="mithaq-receipt">{say('receipt')}</h2>
      <p className="mithaq-hint mithaq-no-print" role="status">
        {say('receiptHint')}
      </p>
      <dl className="mithaq-facts">
        <dt>{say('reference')}</dt>
        <dd>
          <bdi dir="ltr">{facts.reference}</bdi>
          {facts.others.length > 0 && `: ${facts.service}`}
        </dd>
        {facts.others.map(({ reference, service }) => (
          <Fragment key={reference}>
            <dt>{say('otherReference')}</dt>
            <dd>
              <bdi dir="ltr">{reference}</bdi>: {service}
            </dd>
          </Fragment>
        ))}
        <dt>{say('code')}</dt>
        <dd>
          <bdi dir="ltr">{facts.code}</bdi>
        </dd>
        <dt>{say('acceptedOn')}</dt>
        <dd>{formatInstant(facts.acceptedAt)}</dd>
        {facts.earliestOn !== null && (
          <>
            <dt>{say('earliestOn')}</dt>
            <dd>{dayInBothCalendars(facts.earliestOn)}</dd>
          </>
        )}
        {facts.latestOn !== null && (
          <>
            <dt>{say('latestOn')}</dt>
            <dd>{dayInBothCalendars(facts.latestOn)}</dd>
          </>
        )}
      </dl>
      {requestKindFacts[facts.kind].asksForService && <p>{say('notAccepted')}</p>}
      <p>{say('keep')}</p>
      <div className="mithaq-moves__buttons mithaq-no-print">
        <button
          type="button"
          className="mithaq-button"
          onClick={() => {
            window.print();
          }}
        >
          {say('print')}
        </button>
        <a className="mithaq-button mithaq-button--quiet" href={`/admin/collections/requests/${facts.id}`}>
          {say('open')}
        </a>
        <button type="button" className="mithaq-button mithaq-button--quiet" onClick={onAnother}>
          {say('another')}
        </button>
      </div>
    </section>
  );
};
