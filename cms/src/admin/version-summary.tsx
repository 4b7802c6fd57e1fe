export const VersionSummary = () => null;
