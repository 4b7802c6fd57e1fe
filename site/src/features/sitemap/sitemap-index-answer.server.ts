import { sectorReader, siteUrl } from '../../services.server.ts';
import { machineAnswer } from '../machine/machine-answer.server.ts';
import { NotInRegister } from '../register/errors.ts';
import { sitemapIndex } from './sitemaps.server.ts';

/** Answers with a part of the list of sitemaps; rejects with `NotInRegister` for a part that does not exist. */
export const sitemapIndexAnswer = async (request: Request, part: number): Promise<Response> => {
  const list = await sitemapIndex(await sectorReader.sector(), part, siteUrl);
  if (list === undefined) throw new NotInRegister('page', 'a list of sitemaps');
  return machineAnswer(request, list, { 'content-type': 'application/xml; charset=utf-8' });
};
