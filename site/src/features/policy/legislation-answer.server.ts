import { machineAnswer } from '../machine/machine-answer.server.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { legislationOf } from './legislation.ts';

/** Answers with the `.jsonld` of a version. */
export const legislationAnswer = (request: Request, found: VersionInRegister, siteUrl: URL): Response =>
  machineAnswer(request, JSON.stringify(legislationOf(found, siteUrl)), {
    'content-type': 'application/ld+json; charset=utf-8',
  });
