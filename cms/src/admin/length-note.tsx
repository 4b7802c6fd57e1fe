'use client';

import { useTranslation } from '@payloadcms/ui';
import { deskWords, inLanguage } from './labels.ar.ts';

interface Props {
  readonly id: string;
  readonly text: string;
  /** In UTF-16 code units, as the server counts. */
  readonly limit: number;
}

/**
 * Says below a text how long it is and how long it may be. The text areas have no `maxlength`, at which a browser cuts
 * a pasted text without a word.
 */
export const LengthNote = ({ id, text, limit }: Props) => {
  const { i18n } = useTranslation();
  const say = (key: keyof typeof deskWords): string => inLanguage(deskWords[key], i18n.language);
  const over = text.length > limit;
  return (
    <p id={id} className={over ? 'mithaq-fault' : 'mithaq-hint'}>
      {say('letters')} <bdi>{`${String(text.length)} / ${String(limit)}`}</bdi>
      <span role="status">{over && ` ${say('tooLong')}`}</span>
    </p>
  );
};
