import { fieldLabel } from './labelled.ts';

export const associationFieldWords = fieldLabel('الجمعية', 'Association');

export const notYourAssociation = (language: string): string =>
  language === 'en' ? 'You work for another association.' : 'هذا السجل لجمعية أخرى غير جمعيتك.';
