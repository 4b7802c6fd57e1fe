import { says } from './worded.ts';

export const associationFieldWords = says('الجمعية', 'Association');

export const notYourAssociation = (language: string): string =>
  language === 'en' ? 'You work for another association.' : 'هذا السجل لجمعية أخرى غير جمعيتك.';
