/** Placeholder of the measured world; filled by prisma/seeds/bench. */
export async function seedBench(_options: Record<string, string>): Promise<void> {
  throw new Error('not yet')
}
