export const RequestDesk = () => null;
