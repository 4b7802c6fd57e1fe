'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import { sourceFileReading } from '../endpoints/source-file-shapes.ts';
import { NextFile } from './next-file.tsx';
import { ReviewOfFile } from './review-of-file.tsx';
import { sourceFileWords } from './source-file.ar.ts';

type Reading = z.infer<typeof sourceFileReading>;

const ASK_AGAIN_MS = 1000;

/** Asks how far the reading is; undefined where no readable answer came. */
const askReading = async (id: string, signal: AbortSignal): Promise<Reading | undefined> => {
  try {
    const answer = await fetch(`/api/source-files/${id}/reading`, { credentials: 'same-origin', signal });
    return sourceFileReading.safeParse(await answer.json()).data;
  } catch {
    // No connection, or a page that is being left: the person is told, and may reload.
    return undefined;
  }
};

/** Page of a source file: the progress of its reading, then the review of what was read. */
export const ReadingOfFile = () => {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const say = (key: keyof typeof sourceFileWords): string => inLanguage(sourceFileWords[key], i18n.language);
  const [reading, setReading] = useState<Reading>();
  const [lost, setLost] = useState(false);
  const file = id === undefined ? undefined : String(id);

  useEffect(() => {
    if (file === undefined) return undefined;
    const leaving = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await askReading(file, leaving.signal);
      if (leaving.signal.aborted) return;
      setLost(answer === undefined);
      if (answer !== undefined) setReading(answer);
      if (answer?.state !== 'read' && answer?.state !== 'failed') {
        timer = setTimeout(() => void ask(), ASK_AGAIN_MS);
      }
    };
    void ask();
    return () => {
      leaving.abort();
      clearTimeout(timer);
    };
  }, [file]);

  if (file === undefined || reading === undefined) {
    return lost ? (
      <p className="mithaq-fault">{say('unknown')}</p>
    ) : (
      <p role="status" className="mithaq-hint">
        {say('opening')}
      </p>
    );
  }
  if (reading.version !== null) {
    return (
      <section className="mithaq-desk">
        <p>{say('draft')}</p>
        {reading.changes !== null && (
          <p>
            {say('chosenText')} {say(reading.changes === 'accepted' ? 'withChanges' : 'withoutChanges')}
          </p>
        )}
        <a className="mithaq-button" href={`/admin/collections/policy-versions/${reading.version}`}>
          {say('openDraft')}
        </a>
        <NextFile after={{ file }} />
      </section>
    );
  }
  if (reading.state === 'failed') {
    return (
      <section className="mithaq-desk" role="alert">
        <h2>{say('notRead')}</h2>
        <p className="mithaq-fault">{reading.fault}</p>
        <a className="mithaq-button" href="/admin/collections/source-files">
          {say('another')}
        </a>
        <NextFile after={{ file }} />
      </section>
    );
  }
  if (reading.state === 'read') return <ReviewOfFile file={file} />;
  const { page, pages } = reading;
  return (
    <section className="mithaq-desk mithaq-upload" aria-busy>
      <p role="status">
        {say(reading.state === 'reading' ? 'reading' : 'waiting')}
        {pages !== null && pages > 0 && (
          <>
            {' '}
            {say('page')} {String(Math.min((page ?? 0) + 1, pages))} {say('of')} {String(pages)}
          </>
        )}
      </p>
      {pages !== null && pages > 0 ? (
        <progress aria-label={say('reading')} max={pages} value={page ?? 0} />
      ) : (
        <progress aria-label={say('reading')} />
      )}
      {lost && <p className="mithaq-fault">{say('unknown')}</p>}
      <p className="mithaq-hint">{say('leave')}</p>
    </section>
  );
};
