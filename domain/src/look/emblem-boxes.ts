/** A picture fits into a box, in pixels, without being distorted. */
interface Box {
  readonly width: number;
  readonly height: number;
}

/**
 * The boxes that an emblem is drawn for: pages show it 56 CSS pixels high at most, on screens with two pixels for one;
 * paper 2 cm, at 300 dots an inch with room to spare.
 */
export const emblemBoxes = {
  screen: { width: 360, height: 112 },
  print: { width: 1200, height: 400 },
} as const satisfies Readonly<Record<string, Box>>;

/** Largest file of a drawn emblem; bytes. A photograph in the box of paper takes some 300 KB. */
export const EMBLEM_LIMIT_BYTES = 1024 * 1024;

/** Height at which pages and e-mails show an emblem at most; CSS pixels. */
const SHOWN_HEIGHT = 56;

/** Returns the size in CSS pixels at which a picture for screens is shown: half of its own, and no higher than a line of the head. */
export const shownSize = ({ width, height }: Box): Box => {
  const scale = Math.min(0.5, SHOWN_HEIGHT / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Name of every drawn emblem in the register and in addresses, which differ by their hashes. */
export const EMBLEM_NAME = 'emblem.png';
