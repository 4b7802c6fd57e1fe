'use client';

import {
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
  useFormSubmitted,
  useTranslation,
} from '@payloadcms/ui';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../admin/labels.ar.ts';
import { refusedSaveWords } from './refused-save.ar.ts';

type Cause = 'stale' | 'logged-out';

const record = z.object({ updatedAt: z.string() });
const me = z.object({ user: z.unknown() });

const readJson = async (path: string): Promise<unknown> => {
  try {
    return await (await fetch(path, { credentials: 'same-origin' })).json();
  } catch {
    // Without a connection there is no cause to tell: Payload's own notice says that the save has failed.
    return undefined;
  }
};

const causeOf = async (path: string, readAt: string): Promise<Cause | undefined> => {
  const person = me.safeParse(await readJson('/api/users/me'));
  if (person.success && (person.data.user ?? null) === null) return 'logged-out';
  const now = record.safeParse(await readJson(`${path}?depth=0&select[updatedAt]=true`));
  return now.success && Date.parse(now.data.updatedAt) > Date.parse(readAt) ? 'stale' : undefined;
};

/**
 * Stays on the page of a record after a save that was refused because the record is newer or the log-in has ended, until
 * the next save. Payload shows a notice that goes, and takes the form for unchanged, so that a person could leave it
 * and lose what is typed.
 */
export const RefusedSave = () => {
  const { id, collectionSlug } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { setModified } = useForm();
  const submitted = useFormSubmitted();
  const processing = useFormProcessing();
  const modified = useFormModified();
  const readAt = useFormFields(([fields]) => {
    const value: unknown = fields.updatedAt?.value;
    return typeof value === 'string' ? value : undefined;
  });
  const [cause, setCause] = useState<Cause>();
  const wasSaving = useRef(false);
  const say = (key: keyof typeof refusedSaveWords): string =>
    inLanguage(refusedSaveWords[key], i18n.language);

  const look = useEffectEvent(async () => {
    if (!modified) setModified(true);
    if (id === undefined || readAt === undefined) return;
    setCause(await causeOf(`/api/${String(collectionSlug)}/${String(id)}`, readAt));
  });
  // A move that is refused marks fields, too, and takes the form for submitted without a save.
  useEffect(() => {
    if (!submitted) setCause(undefined);
    if (processing) {
      setCause(undefined);
      wasSaving.current = true;
      return;
    }
    if (submitted && wasSaving.current) void look();
    wasSaving.current = false;
  }, [processing, submitted]);

  if (cause === undefined) return null;
  return (
    <div role="alert" className="mithaq-moves__refused mithaq-refused-save">
      <h4>{say(cause === 'stale' ? 'staleHeading' : 'loggedOutHeading')}</h4>
      <p>{say(cause === 'stale' ? 'stale' : 'loggedOut')}</p>
      <a
        className="mithaq-button"
        href={cause === 'stale' ? '?' : '/admin/login'}
        target="_blank"
        rel="noopener"
      >
        {say(cause === 'stale' ? 'openNewer' : 'logIn')}
      </a>
    </div>
  );
};
