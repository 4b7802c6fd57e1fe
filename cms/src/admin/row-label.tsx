'use client';

import { useRowLabel } from '@payloadcms/ui';

interface Row {
  heading?: string;
  marker?: string;
  text?: string;
}

const LONGEST = 90;

/** A folded row says what is in it. */
export const RowLabel = () => {
  const { data, rowNumber } = useRowLabel<Row>();
  const words = data.heading ?? [data.marker, data.text].filter(Boolean).join(' ');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  return <span className="mithaq-row-label">{short === '' ? String((rowNumber ?? 0) + 1) : short}</span>;
};
