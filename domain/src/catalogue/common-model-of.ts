import { policyText, type PolicyText } from '../contracts/policy-text.ts';
import beneficiaryRelations from './common-model.beneficiary-relations.json' with { type: 'json' };

const models: ReadonlyMap<string, PolicyText> = new Map([
  ['beneficiary-relations', policyText.parse(beneficiaryRelations)],
]);

/**
 * Returns the text that the sector has in common for an entry of the catalogue («النموذج الشائع»); undefined where none
 * is known. Source: the five source documents, by `commonModel`.
 */
export const commonModelOf = (catalogueEntry: string): PolicyText | undefined => models.get(catalogueEntry);
