'use client';

import { sectorTextEntry } from '@mithaq/domain/catalogue/sector-text-entry';
import { useFormFields, useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { z } from 'zod';
import { askServerFor, type Asked } from '../../../admin/ask-server.ts';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { SendSourceFile } from '../../../sources/panel/send-source-file.tsx';
import { NotSent } from '../../documents/upload-control/send-file.ts';
import { beginTextWords, type SayBegin } from './begin-text.ar.ts';
import { PasteText } from './paste-text.tsx';
import { useSavedPolicy } from './use-saved-policy.ts';

const begun = z.object({ id: z.string() });
const text = z.string().catch('');

/** First step from a policy to its text: a file, a paste, the text of the sector, or writing it clause by clause. */
export const BeginText = () => {
  const { i18n } = useTranslation();
  const { id, saved } = useSavedPolicy();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<string>();
  const say: SayBegin = (key) => inLanguage(beginTextWords[key], i18n.language);
  const hasSectorText = useFormFields(
    ([fields]) =>
      sectorTextEntry({
        title: text.parse(fields.title?.value),
        slug: text.parse(fields.slug?.value),
        catalogueEntry: text.parse(fields.catalogueEntry?.value),
      }) !== undefined,
  );

  /** Saves the policy where it is not saved yet, and goes on with its id. */
  const withPolicy = async (next: (policy: string) => Promise<string | undefined>): Promise<void> => {
    setWorking(true);
    setFault(undefined);
    try {
      const address = await next(await saved());
      if (address !== undefined) {
        window.location.assign(address);
        return;
      }
    } catch (error) {
      if (!(error instanceof NotSent)) throw error;
      setFault(error.reason ?? say('unknown'));
    }
    setWorking(false);
  };
  const begin = (path: string, body: (policy: string) => object): void =>
    void withPolicy(async (policy) => {
      const asked: Asked<z.infer<typeof begun>> = await askServerFor(path, body(policy), begun);
      if (asked.kind === 'done') return `/admin/collections/policy-versions/${asked.answer.id}`;
      setFault((asked.kind === 'refused' ? asked.reasons[0]?.message : undefined) ?? say('unknown'));
      return undefined;
    });
  const write = (): void =>
    void withPolicy((policy) =>
      Promise.resolve(`/admin/collections/policy-versions/create?policy=${encodeURIComponent(policy)}`),
    );

  return (
    <section className="mithaq-ways" aria-labelledby="mithaq-ways">
      <h2 id="mithaq-ways">{say('ways')}</h2>
      <p className="mithaq-hint">{say(id === undefined ? 'unsaved' : 'waysHint')}</p>
      <div role="alert">{fault !== undefined && <p className="mithaq-fault">{fault}</p>}</div>
      <SendSourceFile policy={saved} />
      <PasteText
        say={say}
        working={working}
        onMake={(lines) => {
          begin('/api/policy-versions/begin', (policy) => ({ policy, lines }));
        }}
      />
      <section className="mithaq-desk" aria-labelledby="mithaq-sector">
        <h2 id="mithaq-sector">{say('sector')}</h2>
        <p className="mithaq-hint" id="mithaq-sector-hint">
          {say(hasSectorText ? 'sectorHint' : 'noSector')}
        </p>
        <button
          type="button"
          className="mithaq-button"
          aria-describedby="mithaq-sector-hint"
          disabled={working || !hasSectorText}
          onClick={() => {
            begin('/api/policy-versions/begin-from-sector', (policy) => ({ policy }));
          }}
        >
          {say('beginFromSector')}
        </button>
      </section>
      <section className="mithaq-desk" aria-labelledby="mithaq-write">
        <h2 id="mithaq-write">{say('write')}</h2>
        <p className="mithaq-hint">{say('writeHint')}</p>
        <div className="mithaq-moves__buttons">
          <button type="button" className="mithaq-button" disabled={working} onClick={write}>
            {say('writeNow')}
          </button>
          {id !== undefined && (
            <a href={`/admin/collections/policy-versions?where[policy][equals]=${encodeURIComponent(id)}`}>
              {say('versions')}
            </a>
          )}
        </div>
      </section>
    </section>
  );
};
