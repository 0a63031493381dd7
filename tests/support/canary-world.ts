import { personas as demoPersonas, personaEmail } from '../../app/features/auth/personas.ts'
import { type MatrixPersona, personas } from '../routes/access-matrix.ts'
import { type Canary, type CanarySpace, canaryPattern, plantCanaries } from './canaries.ts'
import type { Seen } from './crawl.ts'
import { buildMatrixWorld, type MatrixWorld } from './matrix-world.ts'
import { audiencesHeld } from './memberships-read.ts'

export type CanaryWorld = {
  world: MatrixWorld
  /** What is planted; a test that says more adds its words here. */
  canaries: Canary[]
  spaces: CanarySpace[]
  /** The words planted for a persona's audiences, each with what it stands in. */
  dueTo: (persona: MatrixPersona) => string[]
  /** The words that were come upon, each with what it stands in. */
  foundIn: (seen: Seen[]) => string[]
  end: () => Promise<void>
}

/** The world of the access matrix with a word of its own in every private text, and who is due which. */
export async function openCanaryWorld(): Promise<CanaryWorld> {
  const world = await buildMatrixWorld()
  // Who walks this fast is stopped; here she may.
  const forgiving = setInterval(
    () => world.sql.query('DELETE FROM rate_limit').catch(() => {}),
    200,
  )
  // What a service shares with the region beyond its circle is seen to in share-names.test.ts.
  await world.sql.query('DELETE FROM name_share')
  const { canaries, spaces } = await plantCanaries(world.server, world.sql)
  const held = new Map<MatrixPersona, Set<string>>()
  for (const persona of personas) held.set(persona, await audiencesOf(world, persona))

  const byWord = (word: string): Canary =>
    canaries.find((it) => it.word === word.toLowerCase()) ?? {
      ...{ word, text: 'unknown', audience: '?' },
    }
  return {
    world,
    canaries,
    spaces,
    dueTo: (persona) =>
      canaries
        .filter(({ audience }) => held.get(persona)?.has(audience))
        .map(nameOf)
        .sort(),
    foundIn: (seen) => {
      const words = new Set(seen.flatMap(({ text }) => text.match(canaryPattern) ?? []))
      return [...words].map((word) => nameOf(byWord(word))).sort()
    },
    end: async () => {
      clearInterval(forgiving)
      await world.end()
    },
  }
}

/** A word as failures write it: its circle, what it stands in, itself. */
export function nameOf({ audience, text, word }: Canary): string {
  return `${audience}: ${text} (${word})`
}

async function audiencesOf({ sql }: MatrixWorld, persona: MatrixPersona): Promise<Set<string>> {
  if (!demoPersonas.some((it) => it.persona === persona)) return new Set()
  const { rows } = await sql.query('SELECT id FROM member WHERE email_key = $1', [
    personaEmail(persona as (typeof demoPersonas)[number]['persona']),
  ])
  return audiencesHeld(sql, rows[0].id)
}
