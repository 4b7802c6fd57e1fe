import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import type { EmblemPicture } from '@mithaq/domain/contracts/emblem';
import { EMBLEM_NAME, shownSize } from '@mithaq/domain/look/emblem-boxes';
import { common } from '../components/common.ar.ts';

/** Returns the path of a picture of an emblem, which never changes at its address. */
export const emblemPath = (association: string, { hash }: EmblemPicture): string =>
  `/${association}/files/${hash}/${EMBLEM_NAME}`;

/** An emblem as a page shows it: paths of its pictures, and its size in CSS pixels. */
export interface ShownEmblem {
  readonly light: string;
  /** Absent where a dark page puts the light picture on a plate. */
  readonly dark: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/** Returns the emblem of an association as a page shows it; undefined where it has none. */
export const shownEmblem = ({ slug, emblem }: AssociationProfile): ShownEmblem | undefined =>
  emblem === undefined
    ? undefined
    : {
        light: emblemPath(slug, emblem.screen),
        dark: emblem.dark === undefined ? undefined : emblemPath(slug, emblem.dark),
        ...shownSize(emblem.screen),
        text: emblem.text ?? common.emblem,
      };
