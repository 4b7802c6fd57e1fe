'use client';

import { formatInstant } from '../../admin/format-instant.ar.ts';
import type { VersionDesk } from '../endpoints/version-desk-shape.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

type Say = (key: keyof typeof versionDeskWords) => string;

const findingsBlock = ({ findings }: VersionDesk): boolean =>
  findings.some(({ severity, overruled }) => severity === 'block' && overruled === null);

const Missing = ({ desk, say }: { desk: VersionDesk; say: Say }) => (
  <>
    <dt>{say('missing')}</dt>
    <dd>
      {desk.missing.length === 0 ? (
        say(findingsBlock(desk) ? 'onlyFindings' : 'nothingMissing')
      ) : (
        <ul>
          {desk.missing.map(({ message, path }) => (
            <li key={`${path ?? ''} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </dd>
  </>
);

const Published = ({ published, say }: { published: NonNullable<VersionDesk['published']>; say: Say }) => (
  <>
    <dt>{say('published')}</dt>
    <dd>
      {say('versionNumber')} <bdi>{published.version}</bdi>
      {published.at !== null && (
        <>
          {' · '}
          {say('publishedAt')} <time dateTime={published.at}>{formatInstant(published.at)}</time>
        </>
      )}
      <br />
      <bdi dir="ltr" className="mithaq-hash">
        SHA-256 {published.hash}
      </bdi>
      {published.pdf === false && <p className="mithaq-sand">{say('noPdf')}</p>}
    </dd>
    {published.emergency !== null && (
      <>
        <dt>{say('emergencyPublished')}</dt>
        <dd>{published.emergency}</dd>
      </>
    )}
  </>
);

const Ended = ({ ended, say }: { ended: NonNullable<VersionDesk['ended']>; say: Say }) => (
  <>
    <dt>{say('ended')}</dt>
    <dd>
      <strong>{ended.kind}</strong> · {ended.by} · <time dateTime={ended.at}>{formatInstant(ended.at)}</time>
      <p className="mithaq-sand">{ended.reason}</p>
    </dd>
  </>
);

const Day = ({ desk, say }: { desk: VersionDesk; say: Say }) => {
  if (desk.scheduled !== null) {
    return (
      <>
        <dt>{say('scheduled')}</dt>
        <dd>
          {say('publishesOn')} <bdi>{desk.scheduled.day}</bdi>
          {' · '}
          {say('scheduledBy')} {desk.scheduled.by}
        </dd>
      </>
    );
  }
  return desk.published === null && desk.publishesOn !== null ? (
    <>
      <dt>{say('schedule')}</dt>
      <dd>
        {say('publishesOn')} <bdi>{desk.publishesOn}</bdi>
      </dd>
    </>
  ) : null;
};

/** Shows a version's state, approval and day, and either its missing parts or its entry in the register. */
export const VersionFacts = ({ desk, language }: { desk: VersionDesk; language: string }) => {
  const say: Say = (key) => inLanguage(versionDeskWords[key], language);
  return (
    <dl className="mithaq-facts">
      <dt>{say('status')}</dt>
      <dd>
        <strong className={`mithaq-state mithaq-state--${desk.status}`}>{desk.statusLabel}</strong>
      </dd>
      {desk.ended !== null && <Ended ended={desk.ended} say={say} />}
      <dt>{say('approval')}</dt>
      <dd>
        {desk.approval === null ? say('noApproval') : <bdi>{desk.approval.sentence}</bdi>}
        {desk.approval?.demonstration === true && <p className="mithaq-sand">{say('demonstration')}</p>}
      </dd>
      {desk.coverDisagreements.length > 0 && (
        <>
          <dt>{say('cover')}</dt>
          <dd>
            <ul className="mithaq-sand">
              {desk.coverDisagreements.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <Day desk={desk} say={say} />
      {desk.published === null ? (
        <Missing desk={desk} say={say} />
      ) : (
        <Published published={desk.published} say={say} />
      )}
    </dl>
  );
};
