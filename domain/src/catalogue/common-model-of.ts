import { policyText, type PolicyText } from '../contracts/policy-text.ts';
import beneficiaryRelations from './common-model.beneficiary-relations.json' with { type: 'json' };
import { sectorTextEntry, type entriesWithSectorText } from './sector-text-entry.ts';

const models: Readonly<Record<(typeof entriesWithSectorText)[number], PolicyText>> = {
  'beneficiary-relations': policyText.parse(beneficiaryRelations),
};

/**
 * Returns the text that the sector has in common for a kind of policy («النموذج الشائع»); undefined where none is known.
 * Source: the five source documents, by `commonModel`.
 */
export const commonModelOf = (policy: Parameters<typeof sectorTextEntry>[0]): PolicyText | undefined => {
  const entry = sectorTextEntry(policy);
  return entry === undefined ? undefined : models[entry];
};
