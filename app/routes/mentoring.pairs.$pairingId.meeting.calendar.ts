import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getMeeting } from '~/features/mentoring/pairs/get-meeting.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { writeCalendar } from '~/features/mentoring/pairs/write-calendar.server'
import { attachment } from '~/lib/attachment.server'
import { translator } from '~/lib/i18n.server'
import { notFound } from '~/lib/responses.server'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const meeting = await getMeeting(pair)
  if (!meeting) throw notFound()
  const t = translator(context.locale, 'pairs')
  return attachment(writeCalendar(pair.id, meeting, t('meeting.neutral')), 'meeting.ics')
}
