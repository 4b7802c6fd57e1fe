export const RowLabel = () => null;
