'use client';

import { useRowLabel, useTranslation } from '@payloadcms/ui';
import { useShownFindings } from './shown-findings.ts';
import { findingWords } from './version-findings.ar.ts';
import { inLanguage } from '../../admin/labels.ar.ts';

interface Row {
  heading?: string;
  marker?: string;
  text?: string;
}

const LONGEST = 90;

/** Label of a folded row; says what is in the row, and the worst finding of the guard in or below it. */
export const RowLabel = () => {
  const { data, rowNumber, path } = useRowLabel<Row>();
  const { i18n } = useTranslation();
  const found = useShownFindings().filter(
    (finding) => finding.overruled === null && finding.path?.startsWith(`${path}.`) === true,
  );
  const worst = found.find(({ severity }) => severity === 'block') ?? found[0];
  const words = data.heading ?? [data.marker, data.text].filter(Boolean).join(' ');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return (
    <span className="mithaq-row-label">
      {short === '' ? String((rowNumber ?? 0) + 1) : short}
      {worst !== undefined && (
        <span className={`mithaq-row-label__finding mithaq-finding--${worst.severity}`}>
          {inLanguage(findingWords[worst.severity], i18n.language)}
        </span>
      )}
    </span>
  );
};
