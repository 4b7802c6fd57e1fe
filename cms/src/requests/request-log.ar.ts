import { fieldLabel } from '../payload/fields/labelled.ts';

export const words = {
  title: fieldLabel('الرقم المرجعي', 'Reference'),
  request: fieldLabel('الطلب', 'Request'),
};
