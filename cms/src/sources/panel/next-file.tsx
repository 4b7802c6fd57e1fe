'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { jointApprovalWords } from '../../versions/joint-approval/labels.ar.ts';
import type { NextSourceFile } from '../endpoints/source-file-shapes.ts';
import { askNextFile } from './ask-next-file.ts';
import { sourceFileWords } from './source-file.ar.ts';

interface NextFileProps {
  /** The file that is done, or the draft that was made of one. */
  readonly after: { readonly file: string } | { readonly version: string };
}

/** Leads on to the next file that waits for its review; where none does, to the page that moves all drafts together. */
export const NextFile = ({ after }: NextFileProps) => {
  const { i18n } = useTranslation();
  const [found, setFound] = useState<NextSourceFile>();
  const query = new URLSearchParams(after).toString();
  useEffect(() => {
    const leaving = new AbortController();
    void askNextFile(query, leaving.signal).then((answer) => {
      if (!leaving.signal.aborted) setFound(answer);
    });
    return () => {
      leaving.abort();
    };
  }, [query]);
  if (found === undefined || !found.ofFile) return null;
  const { next } = found;
  if (next === null)
    return (
      <p className="mithaq-source__next">
        {inLanguage(sourceFileWords.noNextFile, i18n.language)}{' '}
        <a href="/admin/joint-approval">{inLanguage(jointApprovalWords.sendLink, i18n.language)}</a>
      </p>
    );
  return (
    <p className="mithaq-source__next">
      {inLanguage(sourceFileWords.nextFile, i18n.language)}{' '}
      <a href={`/admin/collections/source-files/${next.id}`}>
        <bdi>{next.name}</bdi>
      </a>
    </p>
  );
};

/** The link to the next file on the page of a draft that was made of a file. */
export const NextFileOfDraft = () => {
  const { id } = useDocumentInfo();
  return id === undefined ? null : <NextFile after={{ version: String(id) }} />;
};
