import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import { z } from 'zod';

/** Parses XML, attributes as `@name`. Throws where the text is not well-formed. */
export const parseXml = (text: string): unknown => {
  SyntaxValidator.validate(text, { invalidCharSequence: { tagValue: true, attrLt: true } });
  return new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false }).parse(
    text,
  );
};

/** Accepts an element that occurs once, many times or not at all, always as a list. */
export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), item.transform((one) => [one])]).default([]);
