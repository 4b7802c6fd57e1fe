'use client';

import { useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { VersionState } from '@mithaq/domain/version/version-lifecycle';
import { MoveButtons, type OfferedMove } from './move-buttons.tsx';
import { versionDesk, type VersionDesk as Desk } from './version-desk-shape.ts';
import { deskWords, inLanguage, versionMoveLabels } from './words.ar.ts';

type Say = (key: keyof typeof deskWords) => string;

const offered = (to: VersionState, language: string, say: Say): OfferedMove => {
  const words = versionMoveLabels[to];
  const label = words === undefined ? to : inLanguage(words, language);
  return to === 'withdrawn' ? { to, label, confirm: say('confirmWithdraw') } : { to, label };
};

const Facts = ({ desk, say }: { desk: Desk; say: Say }) => (
  <dl className="mithaq-facts">
    <dt>{say('status')}</dt>
    <dd>
      <strong className={`mithaq-state mithaq-state--${desk.status}`}>{desk.statusLabel}</strong>
    </dd>
    <dt>{say('approval')}</dt>
    <dd>
      {desk.approval === null ? say('noApproval') : <bdi>{desk.approval.sentence}</bdi>}
      {desk.approval?.demonstration === true && <p className="mithaq-sand">{say('demonstration')}</p>}
    </dd>
    {desk.published === null ? (
      <>
        <dt>{say('missing')}</dt>
        <dd>
          {desk.missing.length === 0 ? (
            say('nothingMissing')
          ) : (
            <ul>
              {desk.missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </dd>
      </>
    ) : (
      <>
        <dt>{say('published')}</dt>
        <dd>
          {say('versionNumber')} <bdi>{desk.published.version}</bdi>
          {' · '}
          <bdi dir="ltr" className="mithaq-hash">
            SHA-256 {desk.published.hash}
          </bdi>
        </dd>
      </>
    )}
  </dl>
);

/** Undefined where the server does not answer, or not with a desk. */
const readDesk = async (path: string): Promise<Desk | undefined> => {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    const parsed = versionDesk.safeParse(await response.json());
    return parsed.success ? parsed.data : undefined;
  } catch {
    // No connection, or an answer that is no JSON: the panel says so.
    return undefined;
  }
};

/** Stands above a version's form: where it is, what it still lacks, and the buttons that move it. */
export const VersionDesk = () => {
  const { id, lastUpdateTime } = useDocumentInfo();
  const modified = useFormModified();
  const { i18n } = useTranslation();
  const [desk, setDesk] = useState<Desk>();
  const [unreachable, setUnreachable] = useState(false);
  const say: Say = (key) => inLanguage(deskWords[key], i18n.language);
  const path = `/api/policy-versions/${String(id)}`;

  const load = useCallback(async () => {
    const read = await readDesk(`${path}/desk`);
    setUnreachable(read === undefined);
    if (read !== undefined) setDesk(read);
  }, [path]);

  useEffect(() => {
    if (id !== undefined) void load();
  }, [id, load, lastUpdateTime]);

  if (id === undefined) return <p className="mithaq-hint">{say('unsaved')}</p>;
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-version-desk">
      <h2 id="mithaq-version-desk">{say('versionHeading')}</h2>
      {unreachable && (
        <p role="alert" className="mithaq-moves__refused">
          {say('deskUnreachable')}
        </p>
      )}
      {desk !== undefined && <Facts desk={desk} say={say} />}
      {desk !== undefined && (
        <MoveButtons
          path={`${path}/move`}
          language={i18n.language}
          moves={desk.moves.map((to) => offered(to, i18n.language, say))}
          held={modified ? say('saveFirst') : undefined}
          onMoved={() => {
            // The form shows what the server rendered: status, number, and whether it may still be edited.
            window.location.reload();
          }}
        />
      )}
    </section>
  );
};
