import { childOf, childrenOf, elementsOf, type XmlElement } from './xml.ts';

/** Extensions of Word's XML whose elements this reader understands, by the prefixes that Word gives them. */
const understood = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|a14|v)$/u;

/**
 * Returns the content of one of the alternatives that a file offers for one thing: the first that this reader
 * understands, else the fallback. Word writes each text box twice so.
 */
export const chosenAlternative = (alternatives: XmlElement): readonly XmlElement[] => {
  const choices = childrenOf(alternatives, 'mc:Choice');
  const choice = choices.find(({ attributes }) =>
    (attributes['Requires'] ?? '').split(/\s+/u).every((prefix) => prefix === '' || understood.test(prefix)),
  );
  return elementsOf(choice ?? childOf(alternatives, 'mc:Fallback') ?? choices[0]);
};
