import { db } from '~/db.server'
import { getViewerOf } from '~/features/auth/get-viewer.server'
import type { MemberViewer } from '~/features/auth/viewer'

/** Who a member of the demo is at the moment of its clock, by her e-mail. */
export async function viewerAt(email: string): Promise<MemberViewer> {
  const { id } = await db.member.findUniqueOrThrow({ where: { emailKey: email } })
  return viewerOf(id)
}

/** The same by her id. */
export async function viewerOf(memberId: string): Promise<MemberViewer> {
  return (await getViewerOf(memberId)) as MemberViewer
}
