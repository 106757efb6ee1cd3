export function oldNodeLines(found: string, sources: readonly string[]): string[];
