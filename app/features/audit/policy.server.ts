import type { Viewer } from '~/features/auth/viewer'

/** The record is read by those who hold the record of at least one chapter. */
export function canReadAudit(viewer: Viewer): boolean {
  return viewer.audiences.some((key) => key.startsWith('audit:'))
}
