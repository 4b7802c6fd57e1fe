import { brand } from './brand.ar.ts';

/** Draws the eight-fold star: two squares, one turned. */
const Star = ({ size }: { size: number }) => (
  <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" className="mithaq-star">
    <rect x="9" y="9" width="22" height="22" />
    <rect x="9" y="9" width="22" height="22" transform="rotate(45 20 20)" />
  </svg>
);

export const Icon = () => <Star size={18} />;

/** Logo above the log-in form. */
export const Logo = () => (
  <div className="mithaq-logo">
    <Star size={56} />
    <p className="mithaq-logo__name">{brand.name}</p>
    <p className="mithaq-logo__line">{brand.line}</p>
  </div>
);
