/** Width of the longest bar, in units of the picture. */
const FULL = 200;

/** Draws a number as a bar beside the largest of its table; the number itself is in the cell before it. */
export const Bar = ({ number, largest }: { readonly number: number; readonly largest: number }) => (
  <svg
    className="mithaq-figure-bar"
    viewBox={`0 0 ${String(FULL)} 12`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect
      className="mithaq-figure-bar__ground"
      width={FULL - 1}
      height="11"
      x="0.5"
      y="0.5"
      vectorEffect="non-scaling-stroke"
    />
    <rect
      className="mithaq-figure-bar__part"
      width={Math.max(2, Math.round((FULL * number) / largest))}
      height="12"
    />
  </svg>
);
