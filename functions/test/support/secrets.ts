export const formTokenSecret = 'a form token secret of more than 32 characters';
export const referenceSecret = 'a reference secret of more than 32 characters';
export const followLinkSecret = 'a follow link secret of more than 32 characters';
