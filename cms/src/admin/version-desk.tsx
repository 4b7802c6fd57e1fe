'use client';

import { useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { versionDesk, type VersionDesk as Desk } from './version-desk-shape.ts';
import { versionDeskWords } from './version-desk.ar.ts';
import { VersionFacts } from './version-facts.tsx';
import { VersionMoves } from './version-moves.tsx';
import { inLanguage } from './words.ar.ts';

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
  const say = (key: keyof typeof versionDeskWords): string =>
    inLanguage(versionDeskWords[key], i18n.language);
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
      <h2 id="mithaq-version-desk">{say('heading')}</h2>
      {unreachable && (
        <p role="alert" className="mithaq-moves__refused">
          {say('deskUnreachable')}
        </p>
      )}
      {desk !== undefined && <VersionFacts desk={desk} language={i18n.language} />}
      {desk !== undefined && (
        <VersionMoves
          path={path}
          desk={desk}
          language={i18n.language}
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
