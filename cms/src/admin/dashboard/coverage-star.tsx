/** Degree to which an expected record exists: fully, partly, not at all. */
export type StarLook = 'full' | 'half' | 'none';

/** Draws the eight-fold star: full, half, or a broken outline. */
export const CoverageStar = ({ look }: { look: StarLook }) => (
  <svg viewBox="0 0 40 40" aria-hidden="true" className={`mithaq-cover mithaq-cover--${look}`}>
    <g className="mithaq-cover__ground">
      <rect x="9" y="9" width="22" height="22" />
      <rect x="9" y="9" width="22" height="22" transform="rotate(45 20 20)" />
    </g>
    {look === 'half' && (
      <g className="mithaq-cover__half">
        <rect x="9" y="20" width="22" height="11" />
        <path d="M4.4 20 L20 35.6 L35.6 20 Z" />
      </g>
    )}
  </svg>
);
