import type { EvidenceLine } from '@mithaq/domain/contracts/document-evidence';
import { Fragment } from 'react';

/** A line's words with those marked of which the recogniser is unsure. */
export const WithUnsure = ({ line: { text, unsure = [] } }: { readonly line: EvidenceLine }) => {
  const ends = unsure.map(({ to }) => to);
  return (
    <>
      {unsure.map(({ from, to }, index) => (
        <Fragment key={from}>
          {text.slice(ends[index - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
};
