import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { getSection } from '~/features/positions/drafting/get-section.server'
import { moveSection } from '~/features/positions/drafting/move-section.server'
import { canPlaceSection } from '~/features/positions/drafting/policy.server'
import { MoveSectionSchema } from '~/features/positions/drafting/schema'
import { parseForm } from '~/lib/parse-form.server'
import { allow, unprocessable } from '~/lib/responses.server'

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  const section = await getSection(draft, params.sectionId ?? '')
  allow(canPlaceSection(viewer, draft, section))
  const { value } = await parseForm(request, MoveSectionSchema)
  if (!value) throw unprocessable()
  await limit('write', viewer.memberId)
  const done = await moveSection(viewer, { positionId: draft.id, sectionId: section.id }, value)
  const stale = done === 'stale' ? '?reordered' : ''
  return redirect(`/positions/drafts/${draft.id}${stale}#section-${section.id}`, 303)
}
