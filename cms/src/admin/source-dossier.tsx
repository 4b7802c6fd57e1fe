export const SourceDossier = () => null;
