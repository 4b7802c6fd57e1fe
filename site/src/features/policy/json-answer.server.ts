import { jsonMachineAnswer } from '../machine/machine-answer.server.ts';
import { addresses } from '../../services.server.ts';
import type { VersionInRegister } from '../register/register-reader.ts';
import { policyJson } from './policy-json.ts';

/** Answers with the `.json` of a version. */
export const jsonAnswer = (request: Request, found: VersionInRegister, siteUrl: URL): Response =>
  jsonMachineAnswer(request, policyJson(found, siteUrl, addresses.platform));
