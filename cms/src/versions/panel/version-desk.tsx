'use client';

import { useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { isAfterMove, reloadAfterMove } from './after-move.ts';
import { openAtField } from './open-at-field.ts';
import { BeginDraft } from './begin-draft.tsx';
import { ReviewSheet } from './review/review-sheet.tsx';
import { versionDesk, type VersionDesk as Desk } from '../endpoints/version-desk-shape.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import { showAtClauses } from './shown-at-clauses.ts';
import { OtherWays } from './other-ways.tsx';
import { VersionFacts } from './version-facts.tsx';
import { VersionFindings } from './version-findings.tsx';
import { VersionMoves } from './version-moves.tsx';
import { versionReview, type VersionReview } from '../endpoints/version-review-shape.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

/**
 * Reads from the server: `refused` where this person may not read it, `unanswered` where the server does not answer, or
 * answers with another shape.
 */
const read = async <T,>(path: string, schema: z.ZodType<T>): Promise<T | 'refused' | 'unanswered'> => {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    if (response.status === 403 || response.status === 404) {
      // An answer that nobody reads keeps its connection.
      await response.body?.cancel();
      return 'refused';
    }
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? parsed.data : 'unanswered';
  } catch {
    // Without a connection, or with an answer that is no JSON, the panel shows the failure.
    return 'unanswered';
  }
};

/** Panel above a version's form: its state, its missing parts, and the buttons that move it. */
export const VersionDesk = () => {
  const { id, lastUpdateTime } = useDocumentInfo();
  const modified = useFormModified();
  const { i18n } = useTranslation();
  const [desk, setDesk] = useState<Desk>();
  const [review, setReview] = useState<VersionReview>();
  const [unreachable, setUnreachable] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isLoaded = desk !== undefined;
  const [wasMoved, setWasMoved] = useState(false);
  const say = (key: keyof typeof versionDeskWords): string =>
    inLanguage(versionDeskWords[key], i18n.language);
  const path = `/api/policy-versions/${String(id)}`;

  const load = useCallback(async () => {
    const [newDesk, newReview] = await Promise.all([
      read(`${path}/desk`, versionDesk),
      read(`${path}/review`, versionReview),
    ]);
    setUnreachable(newDesk === 'unanswered' || newReview === 'unanswered');
    if (typeof newDesk === 'object') setDesk(newDesk);
    if (typeof newReview === 'object') setReview(newReview);
    // Comments that this person may not read are none at the clauses, and no outage.
    const comments =
      newReview === 'refused' ? [] : typeof newReview === 'object' ? newReview.comments : undefined;
    if (typeof newDesk === 'object' && comments !== undefined) showAtClauses(newDesk, comments);
  }, [path]);

  useEffect(() => {
    if (id !== undefined) void load();
  }, [id, load, lastUpdateTime]);

  useEffect(() => {
    if (!isLoaded || !isAfterMove()) return;
    setWasMoved(true);
    heading.current?.focus();
  }, [isLoaded]);

  if (id === undefined)
    return (
      <>
        <p className="mithaq-hint">{say('unsaved')}</p>
        <OtherWays />
      </>
    );
  return (
    <section className="mithaq-desk" aria-labelledby="mithaq-version-desk">
      <h2 id="mithaq-version-desk" ref={heading} tabIndex={-1}>
        {say('heading')}
      </h2>
      <p role="status" className="mithaq-hint">
        {wasMoved && desk !== undefined ? `${say('movedTo')} ${desk.statusLabel}` : ''}
      </p>
      <button
        type="button"
        className="mithaq-finding__there"
        onClick={() => {
          void openAtField('sections');
        }}
      >
        {say('toText')}
      </button>
      {unreachable && (
        <p role="alert" className="mithaq-moves__refused">
          {say('deskUnreachable')}
        </p>
      )}
      {desk !== undefined && <VersionFacts desk={desk} language={i18n.language} />}
      {desk !== undefined && (
        <VersionFindings
          path={path}
          desk={desk}
          language={i18n.language}
          held={modified ? say('saveFirst') : undefined}
          onOverruled={() => void load()}
        />
      )}
      {desk !== undefined && (
        <VersionMoves
          path={path}
          desk={desk}
          openComments={review?.comments.filter(({ resolved }) => resolved === null) ?? []}
          language={i18n.language}
          held={modified ? say('saveFirst') : undefined}
          onMoved={() => {
            // The server rendered the form, which shows status, number, and whether the version may still be edited:
            // only a reload updates it.
            reloadAfterMove();
          }}
          onUnknown={() => void load()}
        />
      )}
      {typeof desk?.mayBringBack === 'number' && (
        <BeginDraft
          address={`${path}/bring-back`}
          button={`${say('bringBack')} ${String(desk.mayBringBack)}`}
          hint={say('bringBackHint')}
          failure={say('copyFailed')}
        />
      )}
      {desk?.mayCopy === true && (
        <BeginDraft
          address={`${path}/new-draft`}
          button={say('copy')}
          hint={say('copyHint')}
          second={typeof desk.mayBringBack === 'number'}
          failure={say('copyFailed')}
        />
      )}
      {review !== undefined && (
        <ReviewSheet path={path} review={review} language={i18n.language} onChanged={() => void load()} />
      )}
    </section>
  );
};
