import { formatMoment } from '~/lib/dates'
import type { OwnData } from './gather-own-data.server'
import type { Line, Section, Words } from './own-page-words'

/** The libraries: what she added, gave, sent, made, withdrew and asked for. */
export function filedBy(data: OwnData, { locale, t }: Words): Section {
  const at = (moment: Date) => formatMoment(moment.toISOString(), locale)
  const type = (name: string) => t(`audit:type.documents.${name}`)
  const added = data.documentsAdded.map(
    (it): Line => [
      at(it.createdAt),
      `${type(it.kind === 'reference' ? 'reference_added' : 'document_added')} /documents/${it.id}`,
    ],
  )
  const given = [...data.versionsGiven, ...data.uploads].map(
    (it): Line => [at(it.createdAt), [it.name, it.note].filter(Boolean).join('\n')],
  )
  const made = data.foldersMade.map((it): Line => [at(it.createdAt), type('folder_made')])
  const withdrawn = data.documentsWithdrawn.map(
    (it): Line => [
      it.withdrawnAt ? at(it.withdrawnAt) : '',
      [type('document_withdrawn'), it.withdrawnFor].filter(Boolean).join('\n'),
    ],
  )
  const asked = data.translationsAsked.map(
    (it): Line => [
      at(it.createdAt),
      `${type('translation_asked')}: ${it.language} /documents/${it.documentId}`,
    ],
  )
  return {
    heading: t('documents:title'),
    entries: [...added, ...given, ...made, ...withdrawn, ...asked].map((line) => [line]),
  }
}
