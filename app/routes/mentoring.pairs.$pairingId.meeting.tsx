import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { callOffMeeting } from '~/features/mentoring/pairs/call-off-meeting.server'
import { MeetingForm } from '~/features/mentoring/pairs/components/meeting-form'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { SealedWords } from '~/features/mentoring/pairs/components/sealed-words'
import { getMeeting } from '~/features/mentoring/pairs/get-meeting.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { SetMeetingSchema } from '~/features/mentoring/pairs/schema'
import { setMeeting } from '~/features/mentoring/pairs/set-meeting.server'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const meeting = await getMeeting(pair)
  return {
    pairingId: pair.id,
    mayWrite: canAct(viewer, pair) && hindranceOf(pair) === null,
    meeting: meeting && {
      startsAt: meeting.startsAt.toISOString(),
      day: meeting.day,
      time: meeting.time,
      minutes: meeting.minutes,
      place: meeting.place,
      version: meeting.version,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, SetMeetingSchema)
  const typed = typedIn(form, 'day', 'time', 'minutes', 'place')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ typed, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!meansDelete(form) && !value) return again(422, { errors })
  const answer =
    meansDelete(form) || !value
      ? await callOffMeeting(viewer, pair.id)
      : await setMeeting(viewer, pair.id, value)
  if (typeof answer === 'string') return redirect(`/mentoring/pairs/${pair.id}`, 303)
  if ('stale' in answer) return again(422, { refused: 'pairs:refused.stale' })
  return 'day' in answer ? again(422, { errors: { day: [answer.day] } }) : again(409, answer)
}

export const meta = () => pageTitle(undefined)

export default function MeetingPage() {
  const { pairingId, meeting, mayWrite } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  const standing: Record<string, string> = meeting
    ? {
        day: meeting.day,
        time: meeting.time,
        minutes: String(meeting.minutes),
        place: meeting.place.text,
      }
    : { minutes: '60' }
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('meeting.title')} refused={answer?.refused}>
        {meeting && (
          <div className="card space-y-2">
            <p>
              <DatedText at={meeting.startsAt} text={(when) => t('meeting.next', { when })} />
            </p>
            <SealedWords words={meeting.place} />
            {mayWrite && (
              <form method="post">
                <input type="hidden" name="_method" value="delete" />
                <button className="btn-quiet" type="submit">
                  {t('meeting.call_off')}
                </button>
              </form>
            )}
          </div>
        )}
        {mayWrite && (
          <MeetingForm
            version={meeting?.version ?? 0}
            written={answer?.typed ?? standing}
            errors={answer?.errors}
          />
        )}
        {!mayWrite && !meeting && <p className="card">{t('meeting.empty')}</p>}
      </RoomPage>
    </Frame>
  )
}
