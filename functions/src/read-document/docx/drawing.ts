import { chosenAlternative } from './alternatives.ts';
import { isBlank } from '../gathered-text.ts';
import { elementsOf, type XmlElement } from './xml.ts';

/**
 * Returns the text boxes, the words drawn as shapes and the numbers of pictures and of diagrams with words inside a drawing. `texts` are the words of
 * diagrams and charts, which are parts of their own, by the ids of their relationships.
 */
export const drawn = (
  drawing: XmlElement,
  texts: ReadonlyMap<string, readonly string[]>,
): { boxes: XmlElement[]; titles: string[]; pictures: number; diagrams: number } => {
  const found = { boxes: new Array<XmlElement>(), titles: new Array<string>(), pictures: 0, diagrams: 0 };
  const visit = (element: XmlElement): void => {
    if (element.name === 'mc:AlternateContent') {
      chosenAlternative(element).forEach(visit);
      return;
    }
    if (element.name === 'w:txbxContent') {
      found.boxes.push(element);
      return;
    }
    const words =
      element.name === 'dgm:relIds'
        ? texts.get(element.attributes['r:dm'] ?? '')
        : element.name === 'c:chart'
          ? texts.get(element.attributes['r:id'] ?? '')
          : undefined;
    found.titles.push(...(words ?? []));
    // The numbers of a chart are drawn, and a diagram without words shows something else.
    const isUnread = element.name === 'dgm:relIds' && (words ?? []).length === 0;
    if (element.name === 'dgm:relIds' && !isUnread) found.diagrams += 1;
    if (isUnread || ['pic:pic', 'v:imagedata', 'c:chart'].includes(element.name)) found.pictures += 1;
    // Words drawn as a shape: a watermark, WordArt of old versions.
    const title = element.name === 'v:textpath' ? element.attributes['string'] : undefined;
    if (title !== undefined && !isBlank(title)) found.titles.push(title);
    elementsOf(element).forEach(visit);
  };
  visit(drawing);
  return found;
};
