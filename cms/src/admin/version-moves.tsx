export const VersionMoves = () => null;
