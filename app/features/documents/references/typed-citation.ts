import type { TypedCitation } from '../components/citation-fields'

/** What was typed of a citation, for the page that refuses it. */
export function typedCitation(form: FormData): TypedCitation {
  const of = (name: string) => String(form.get(name) ?? '')
  return {
    ...{ authors: of('authors'), publisher: of('publisher'), year: of('year') },
    ...{ address: of('address'), notes: of('notes') },
  }
}
