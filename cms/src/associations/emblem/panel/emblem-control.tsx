'use client';

import { emblemPicture, emblemPictures } from '@mithaq/domain/contracts/emblem';
import { problem, problemReasons } from '@mithaq/domain/contracts/problem';
import { shownSize } from '@mithaq/domain/look/emblem-boxes';
import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui';
import { useId, useState } from 'react';
import { z } from 'zod';
import { inLanguage } from '../../../admin/labels.ar.ts';
import { SendControl } from '../../documents/upload-control/send-control.tsx';
import { NotSent, type SendingHandlers } from '../../documents/upload-control/send-file.ts';
import { controlWords, words } from '../labels.ar.ts';

const ACCEPTED = '.png,.jpg,.jpeg,.webp,.svg,image/png,image/jpeg,image/webp,image/svg+xml';

type Ground = 'light' | 'dark';

const drawn = z.object({
  pictures: z.object({
    screen: emblemPicture.optional(),
    print: emblemPicture.optional(),
    dark: emblemPicture.optional(),
  }),
  preview: z.string().startsWith('data:image/png;base64,'),
});

/** Sends the file of an emblem, and returns the entries of the pictures that the server drew. Throws `NotSent`. */
const sendEmblem = async (
  association: string,
  ground: Ground,
  file: File,
  { signal, onSent }: SendingHandlers,
) => {
  const answer = await fetch(`/api/associations/${association}/emblem?ground=${ground}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal,
  });
  onSent();
  const json: unknown = await answer.json();
  const made = drawn.safeParse(json);
  if (answer.ok && made.success) return { ...made.data, file };
  const read = problem.safeParse(json);
  throw new NotSent(read.success ? problemReasons(read.data)[0]?.detail : undefined);
};

/** Field of an association's emblem: shows it on both grounds, and draws another one as soon as its file is chosen. */
export const EmblemControl = () => {
  const heading = useId();
  const { i18n } = useTranslation();
  const say = (key: keyof typeof controlWords): string => inLanguage(controlWords[key], i18n.language);
  const { id } = useDocumentInfo();
  const { value, setValue, initialValue, errorMessage, showError } = useField<unknown>({ path: 'emblem' });
  const [previews, setPreviews] = useState<Readonly<Partial<Record<Ground, string>>>>({});
  const emblem = emblemPictures.safeParse(value).data;
  const saved = emblemPictures.safeParse(initialValue).data;
  const association = id === undefined ? undefined : String(id);

  const pictureOf = (ground: Ground) => {
    const part = ground === 'light' ? 'screen' : 'dark';
    const picture = emblem?.[part];
    if (picture === undefined || association === undefined) return undefined;
    const kept = `/api/associations/${association}/emblem/${part}?${picture.hash.slice(0, 8)}`;
    const src = saved?.[part]?.hash === picture.hash ? kept : previews[ground];
    return src === undefined ? undefined : { src, ...shownSize(picture) };
  };

  const control = (ground: Ground) => {
    const picture = pictureOf(ground);
    return (
      <div className="mithaq-emblem__ground">
        <h4>{say(ground)}</h4>
        {ground === 'dark' && <p className="mithaq-hint">{say('darkHint')}</p>}
        {picture !== undefined && (
          <p className={`mithaq-emblem__plate mithaq-emblem__plate--${ground}`}>
            <img src={picture.src} width={picture.width} height={picture.height} alt={say('preview')} />
          </p>
        )}
        {association !== undefined && (
          <SendControl
            accept={ACCEPTED}
            choose={say(picture === undefined ? 'choose' : 'replace')}
            accepted={say('accepted')}
            ready={say('ready')}
            fault={ground === 'light' && showError ? errorMessage : undefined}
            send={(file, handlers) => sendEmblem(association, ground, file, handlers)}
            onTaken={({ pictures, preview, file }) => {
              setPreviews((before) => ({ ...before, [ground]: preview }));
              setValue({ ...emblem, ...pictures });
              return { name: file.name, size: file.size };
            }}
          />
        )}
      </div>
    );
  };

  return (
    <section className="mithaq-upload mithaq-emblem field-type" aria-labelledby={heading}>
      <h3 id={heading}>{inLanguage(words.emblem.label, i18n.language)}</h3>
      <p className="mithaq-hint">{say('lead')}</p>
      {association === undefined && <p>{say('saveFirst')}</p>}
      {association !== undefined && emblem === undefined && <p>{say('none')}</p>}
      {control('light')}
      {emblem !== undefined && control('dark')}
      {emblem !== undefined && (
        <div className="mithaq-moves__buttons">
          {emblem.dark !== undefined && (
            <button
              type="button"
              className="mithaq-button mithaq-button--quiet"
              onClick={() => {
                const { screen, print } = emblem;
                setValue({ screen, print });
              }}
            >
              {say('removeDark')}
            </button>
          )}
          <button
            type="button"
            className="mithaq-button mithaq-button--quiet"
            onClick={() => {
              setValue(null);
            }}
          >
            {say('remove')}
          </button>
        </div>
      )}
    </section>
  );
};
