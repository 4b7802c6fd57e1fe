'use client';

import { useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { versionPreviews, type VersionPreviews } from '../endpoints/preview-links-shape.ts';
import { draftPapersWords } from './draft-papers.ar.ts';
import { PreviewLinks } from './preview-links.tsx';

/** Reads the links of a version; undefined where the server does not answer, or answers with another shape. */
const readPreviews = async (path: string): Promise<VersionPreviews | undefined> => {
  try {
    const response = await fetch(`${path}/previews`, { credentials: 'same-origin' });
    return versionPreviews.safeParse(await response.json()).data;
  } catch {
    // Without a connection, or with an answer that is no JSON, the panel shows the failure.
    return undefined;
  }
};

/** Panel of a draft: its PDF with the mark «مسودة», and the private links to it. */
export const DraftPapers = () => {
  const { id, lastUpdateTime } = useDocumentInfo();
  const modified = useFormModified();
  const { i18n } = useTranslation();
  const [previews, setPreviews] = useState<VersionPreviews>();
  const [unreachable, setUnreachable] = useState(false);
  const say = (key: keyof typeof draftPapersWords): string =>
    inLanguage(draftPapersWords[key], i18n.language);
  const path = `/api/policy-versions/${String(id)}`;

  const load = useCallback(async () => {
    const read = await readPreviews(path);
    setUnreachable(read === undefined);
    if (read !== undefined) setPreviews(read);
  }, [path]);

  useEffect(() => {
    if (id !== undefined) void load();
  }, [id, load, lastUpdateTime]);

  if (id === undefined) return null;
  if (unreachable) return <p role="alert">{say('unreachable')}</p>;
  // A published version has a page and a PDF of its own; links that were made of its draft can still be closed.
  if (previews === undefined || (!previews.isDraft && previews.links.length === 0)) return null;
  return (
    <section className="mithaq-desk mithaq-drafts" aria-labelledby="mithaq-draft-papers">
      <h2 id="mithaq-draft-papers">{say('heading')}</h2>
      {modified && <p className="mithaq-sand">{say('saveFirst')}</p>}
      {previews.isDraft && (
        <>
          <h3>{say('pdfHeading')}</h3>
          <p className="mithaq-hint">
            {say('pdfHint')} <a href="/admin/board-paper">{say('boardPaper')}</a>.
          </p>
          <div className="mithaq-moves__buttons">
            <a className="mithaq-button mithaq-button--quiet" href={`${path}/draft-pdf`} download>
              {say('pdf')}
            </a>
            <a
              className="mithaq-button mithaq-button--quiet"
              href={`${path}/draft-pdf?changes=true`}
              download
            >
              {say('pdfChanges')}
            </a>
          </div>
        </>
      )}
      <PreviewLinks path={path} previews={previews} language={i18n.language} onChanged={() => void load()} />
    </section>
  );
};
