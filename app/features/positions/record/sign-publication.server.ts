import { createHash, sign } from 'node:crypto'
import { env } from '~/env.server'
import { countVote } from '../vote/count-vote'
import { canonicalLine, canonicalText } from './canonical-text'
import {
  fileOf,
  format,
  type Publication,
  type SignedPublication,
  signedBytes,
} from './publication'
import { publicationKey } from './publication-key.server'
import { readPublication } from './read-publication'

/** What the board decides to say; hashes, outcome and key follow from it. */
export type ToPublish = Omit<Publication, 'format' | 'languages' | 'outcome' | 'keyId'> & {
  languages: Array<{ language: string; title: string; text: string }>
}

/**
 * Puts the texts of a position into their canonical form, hashes them, counts the vote and signs all of
 * it with the key of this installation. Electors have to be hidden already: see hideElectors.
 * @throws {Error} where SECRET is missing, or what came out is no file that a checker would read.
 */
export function signPublication(position: ToPublish): SignedPublication {
  if (!env.SECRET) throw new Error('SECRET is needed to sign what the board publishes')
  const { privateKey, keyId } = publicationKey(env.SECRET)
  const publication: Publication = {
    ...position,
    format,
    languages: position.languages.map((it) => publishedText(it, position.authoritative)),
    outcome: countVote(position.vote),
    keyId,
  }
  const signature = sign(null, signedBytes(publication), privateKey).toString('hex')
  const signed = { publication, signature }
  const fault = readPublication(Buffer.from(fileOf(signed)))
  if (typeof fault === 'string') throw new Error(`no file that could be checked: ${fault}`)
  return signed
}

function publishedText(
  { language, title, text }: ToPublish['languages'][number],
  authoritative: string,
) {
  const canonical = canonicalText(text)
  return {
    language,
    title: canonicalLine(title),
    text: canonical,
    sha256: createHash('sha256').update(canonical).digest('hex'),
    isAuthoritative: language === authoritative,
  }
}
