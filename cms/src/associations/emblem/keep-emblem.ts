import type { AssociationProfile } from '@mithaq/domain/contracts/association';
import { emblemPicture, type EmblemPicture, type EmblemPictures } from '@mithaq/domain/contracts/emblem';
import { EMBLEM_NAME } from '@mithaq/domain/look/emblem-boxes';
import { filePath } from '@mithaq/domain/register/paths';
import { pngSize } from '@mithaq/domain/upload/png-size';
import { sha256Of } from '../../register/canonical.ts';
import { RegisterUnavailable, type RegisterWriter } from '../../register/register-writer.ts';
import type { DrawnPicture } from './draw-emblem.ts';

/** Writes a drawn picture into the register, under its hash, and returns its entry. Throws `RegisterUnavailable`. */
export const keepPicture = async (
  register: RegisterWriter,
  association: string,
  { png, width, height }: DrawnPicture,
): Promise<EmblemPicture> => {
  const hash = sha256Of(png);
  const path = filePath(association, hash, EMBLEM_NAME);
  if ((await register.createOnce(path, png)) === 'taken')
    throw new RegisterUnavailable(path, { cause: new Error('the bytes do not have the hash of the path') });
  return emblemPicture.parse({ hash, width, height, bytes: png.length });
};

/** Returns the bytes of a picture; undefined where the register has none under its hash. Throws `RegisterUnavailable`. */
export const keptPicture = async (
  register: Pick<RegisterWriter, 'read'>,
  association: string,
  { hash }: Pick<EmblemPicture, 'hash'>,
): Promise<Uint8Array | undefined> => {
  const bytes = await register.read(filePath(association, hash, EMBLEM_NAME));
  return bytes !== undefined && sha256Of(bytes) === hash ? bytes : undefined;
};

/**
 * Whether every picture of an entry was drawn by the CMS for this association: the register has its bytes, and they are
 * as large as the entry says. Throws `RegisterUnavailable`.
 */
export const areOurs = async (
  register: Pick<RegisterWriter, 'read'>,
  association: string,
  { screen, print, dark }: EmblemPictures,
): Promise<boolean> => {
  for (const picture of [screen, print, ...(dark === undefined ? [] : [dark])]) {
    const bytes = await keptPicture(register, association, picture);
    const size = bytes === undefined ? undefined : pngSize(bytes);
    if (bytes?.length !== picture.bytes || size?.width !== picture.width || size.height !== picture.height)
      return false;
  }
  return true;
};

/** Returns the emblem of an association for paper; undefined where it has none. Throws `RegisterUnavailable`. */
export const printedEmblem = async (
  register: Pick<RegisterWriter, 'read'>,
  { slug, emblem }: AssociationProfile,
): Promise<Uint8Array | undefined> =>
  emblem === undefined ? undefined : await keptPicture(register, slug, emblem.print);
