import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vitest/config'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The mutant that this process runs with now, by MUTANT; null when it runs with none. */
export function chosenMutant(): Mutant | null {
  return mutants[Number(process.env.MUTANT || -1)] ?? null
}

/** Changes the mutant's file as it is loaded; the file itself stays as it is. */
export function mutantPlugin(): Plugin {
  return {
    name: 'mutant',
    enforce: 'pre',
    // What is remembered from run to run must never be a mutant's file.
    configureVitest({ defineCacheKeyGenerator }) {
      defineCacheKeyGenerator(({ id }) => (isMutated(id) ? false : null))
    },
    transform(code, id) {
      const mutant = chosenMutant()
      return mutant && isMutated(id) ? mutate(code, mutant) : undefined
    },
  }
}

function isMutated(id: string): boolean {
  const mutant = chosenMutant()
  return mutant !== null && id.split('?')[0] === root + mutant.file
}

/** What a database must be told to be the mutant's, when it is the schema that is changed. */
export function mutantStatements(): string[] {
  const mutant = chosenMutant()
  if (!mutant?.file.endsWith('.sql')) return []
  const { find } = mutant
  const schema = readFileSync(root + mutant.file, 'utf8')
  const statements =
    schema.match(/CREATE (?:OR REPLACE )?FUNCTION[\s\S]*?\$\$;|CREATE TRIGGER[\s\S]*?;/g) ?? []
  const hit = statements.filter((it) => it.includes(find))
  if (hit.length !== 1) throw new Error(`a mutant changes one function or trigger: ${find}`)
  const changed = mutate(hit[0] as string, mutant)
  const [, trigger, table] = /CREATE TRIGGER (\w+)[\s\S]*? ON (\w+)/.exec(hit[0] as string) ?? []
  if (trigger) return [`DROP TRIGGER ${trigger} ON ${table}`, changed].filter((it) => it !== '')
  return [changed.replace(/^CREATE FUNCTION/, 'CREATE OR REPLACE FUNCTION')]
}

function mutate(code: string, { file, find, replace }: Mutant): string {
  const parts = code.split(find)
  if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`)
  return parts.join(replace)
}
