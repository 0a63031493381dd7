import type { TypedRound } from './round-form'

/** What a form of a round held, as its fields take it again. */
export function typedRound(form: FormData): TypedRound {
  const typed: TypedRound = {}
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name).map((it) => String(it).slice(0, 3_000))
    typed[name] = name === 'topics' || name === 'chapters' ? values.slice(0, 100) : values[0]
  }
  return typed
}
