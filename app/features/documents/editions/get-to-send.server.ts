import type { MemberViewer } from '~/features/auth/viewer'
import { allow, notFound } from '~/lib/responses.server'
import { getDocument } from '../get-document.server'
import { canChangeDocument } from '../policy.server'

type Named = { documentId?: string; language?: string }

/**
 * The edition to which the viewer may send a file, also one that has none yet, and the document that it is of.
 * Throws 404 for what she does not read, 403 where she may not change it.
 */
export async function getToSend(viewer: MemberViewer, { documentId = '', language }: Named) {
  const document = await getDocument(viewer, documentId)
  allow(canChangeDocument(viewer, document.space, document))
  const edition = [...document.editions, ...document.awaited].find((it) => it.language === language)
  if (!edition) throw notFound()
  return { document, edition }
}
