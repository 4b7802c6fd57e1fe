'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { z } from 'zod';
import { formatInstant } from './format-instant.ar.ts';

const times = z.object({ updatedAt: z.string(), createdAt: z.string() });

/**
 * Says when a record was changed and made, as every instant of the admin is written, in the bar in which Payload says it
 * in the browser's zone and in one calendar; `payload-bars.css` hides Payload's words. Payload has a place for own words
 * only among the buttons of that bar, so that they are put beside its title from there.
 */
export const RecordTimes = () => {
  const { data } = useDocumentInfo();
  const { t } = useTranslation();
  const here = useRef<HTMLSpanElement>(null);
  const [bar, setBar] = useState<Element | null>(null);
  useEffect(() => {
    setBar(here.current?.closest('.doc-controls__wrapper')?.querySelector('.doc-controls__meta') ?? null);
  }, []);
  const known = times.safeParse(data).data;
  return (
    <>
      <span ref={here} hidden />
      {known !== undefined &&
        bar !== null &&
        createPortal(
          [
            { name: t('general:lastModified'), at: known.updatedAt },
            { name: t('general:created'), at: known.createdAt },
          ].map(({ name, at }) => (
            <li key={name} className="doc-controls__list-item mithaq-record-time">
              <span className="doc-controls__label">{name}:</span>
              <time dateTime={at}>{formatInstant(at)}</time>
            </li>
          )),
          bar,
        )}
    </>
  );
};
