export const RequestMoves = () => null;
