import { elementsOf, type XmlElement } from './xml.ts';

/** Whether a text is there with all tracked changes accepted, and whether with all of them rejected. */
export interface Presence {
  readonly accepted: boolean;
  readonly original: boolean;
}

export const unchanged: Presence = { accepted: true, original: true };
/** Returns the presence of a change inside another. */
export const within = (outer: Presence, inner: Presence): Presence => ({
  accepted: outer.accepted && inner.accepted,
  original: outer.original && inner.original,
});
const inserted: Presence = { accepted: true, original: false };
const deleted: Presence = { accepted: false, original: true };

/** Changes that wrap runs, rows or blocks, or that stand in the properties of a mark, a row or a cell. */
export const changes: Readonly<Record<string, Presence | undefined>> = {
  'w:ins': inserted,
  'w:moveTo': inserted,
  'w:del': deleted,
  'w:moveFrom': deleted,
  'w:cellIns': inserted,
  'w:cellDel': deleted,
};

/** Returns the change of a paragraph's mark, a row or a cell, which its properties hold. */
export const changeIn = (properties: XmlElement | undefined): Presence =>
  elementsOf(properties).reduce(
    (presence, { name }) => within(presence, changes[name] ?? unchanged),
    unchanged,
  );
