import { chosenAlternative } from './alternatives.ts';
import { isBlank } from '../gathered-text.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/** Returns the text boxes, the words drawn as shapes and the number of pictures inside a drawing. */
export const drawn = (drawing: XmlElement): { boxes: XmlElement[]; titles: string[]; pictures: number } => {
  const found = { boxes: new Array<XmlElement>(), titles: new Array<string>(), pictures: 0 };
  const visit = (element: XmlElement): void => {
    if (element.name === 'mc:AlternateContent') {
      chosenAlternative(element).forEach(visit);
      return;
    }
    if (element.name === 'w:txbxContent') {
      found.boxes.push(element);
      return;
    }
    if (['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'].includes(element.name)) found.pictures += 1;
    // Words drawn as a shape: a watermark, WordArt of old versions.
    const title = element.name === 'v:textpath' ? element.attributes['string'] : undefined;
    if (title !== undefined && !isBlank(title)) found.titles.push(title);
    elementsOf(element).forEach(visit);
  };
  visit(drawing);
  return found;
};
