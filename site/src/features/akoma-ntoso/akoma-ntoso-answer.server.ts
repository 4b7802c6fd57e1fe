import { machineAnswer } from '../machine/machine-answer.server.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { akomaNtoso } from './akoma-ntoso.ts';

/** Answers with the `.akn.xml` of a version. */
export const akomaNtosoAnswer = (request: Request, found: VersionInRegister, siteUrl: URL): Response =>
  machineAnswer(request, akomaNtoso(found, siteUrl), {
    'content-type': 'application/akn+xml; charset=utf-8',
  });
