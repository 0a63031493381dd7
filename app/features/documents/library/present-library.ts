type Space = { id: string; kind: string; names: unknown }

/** What a page needs of the space whose library it is; the name of a pair's space stands on no page. */
export function presentLibrary({ id, kind, names }: Space) {
  return { id, kind, names: kind === 'pairing' ? {} : names }
}
