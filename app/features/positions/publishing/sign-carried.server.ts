import { createHash } from 'node:crypto'
import type { Tx } from '~/db.server'
import { translator } from '~/lib/i18n.server'
import type { Locale } from '~/lib/locales'
import { hideElectors } from '../record/hide-electors.server'
import { fileOf } from '../record/publication'
import { signPublication } from '../record/sign-publication.server'
import { readVoteRecord } from '../vote/read-vote-record.server'
import type { CarriedVote } from './find-carried-vote.server'
import { listNamedOfficers } from './list-named-officers.server'

type Position = { id: string; chapterId: string; language: Locale }
type About = {
  number: string
  previous: { number: string; sha256: string } | null
  publishedOn: string
  /** By their names in the authoritative language. */
  partners: string[]
}

/**
 * Writes the file of a carried position and signs it. Null where the record of the vote does not come
 * to the result that was stated: then nothing is signed.
 */
export async function signCarried(tx: Tx, position: Position, vote: CarriedVote, about: About) {
  const record = await readVoteRecord(vote.id, tx)
  const officers = await listNamedOfficers(position, tx)
  const officeIn = translator(position.language, 'chapters')
  const signed = signPublication({
    ...about,
    body: position.chapterId,
    authoritative: position.language,
    languages: vote.texts.map(({ language, title, body }) => ({ language, title, text: body })),
    vote: hideElectors(record, about.number),
    officers: officers.map(({ office, name }) => ({ office: officeIn(`office.${office}`), name })),
  })
  if (signed.publication.outcome.result !== vote.result) return null
  const file = fileOf(signed)
  const sha256 = createHash('sha256').update(file).digest('hex')
  return { file, sha256, keyId: signed.publication.keyId, texts: signed.publication.languages }
}
