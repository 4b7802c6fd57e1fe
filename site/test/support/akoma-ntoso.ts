import { readFileSync } from 'node:fs';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const schema = new URL('../fixtures/akoma-ntoso/akomantoso30.xsd', import.meta.url);

/**
 * Returns a function that throws where a text is no well-formed XML or not valid by the schema of Akoma Ntoso 3.0, as
 * OASIS publishes it.
 */
export const akomaNtosoValidator = (): ((xml: string) => void) => {
  xmlRegisterFsInputProviders();
  const document = XmlDocument.fromBuffer(readFileSync(schema), { url: schema.href });
  const validator = XsdValidator.fromDoc(document);
  return (xml) => {
    const parsed = XmlDocument.fromString(xml);
    try {
      validator.validate(parsed);
    } finally {
      parsed.dispose();
    }
  };
};
