'use client';

import { useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { inLanguage } from '../../admin/labels.ar.ts';
import { nextSourceFile, type NextSourceFile } from '../endpoints/source-file-shapes.ts';
import { sourceFileWords } from './source-file.ar.ts';

/** Asks which file waits next; nothing where none does, or where no answer came: the link is a convenience. */
const askNext = async (query: string, signal: AbortSignal): Promise<NextSourceFile['next']> => {
  try {
    const answer = await fetch(`/api/source-files/next?${query}`, { credentials: 'same-origin', signal });
    return nextSourceFile.safeParse(await answer.json()).data?.next ?? null;
  } catch {
    // The list of files, which every page leads to, has the same files.
    return null;
  }
};

interface NextFileProps {
  /** The file that is done, or the draft that was made of one. */
  readonly after: { readonly file: string } | { readonly version: string };
}

/** Leads on to the next file that waits for its review, where there is one. */
export const NextFile = ({ after }: NextFileProps) => {
  const { i18n } = useTranslation();
  const [next, setNext] = useState<NextSourceFile['next']>(null);
  const query = new URLSearchParams(after).toString();
  useEffect(() => {
    const leaving = new AbortController();
    void askNext(query, leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setNext(found);
    });
    return () => {
      leaving.abort();
    };
  }, [query]);
  if (next === null) return null;
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
