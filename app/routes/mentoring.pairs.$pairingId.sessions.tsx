import { randomUUID } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { Pager } from '~/components/pager'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { SessionForm } from '~/features/mentoring/pairs/components/session-form'
import { SessionRows, SessionSum } from '~/features/mentoring/pairs/components/session-rows'
import { getMeeting } from '~/features/mentoring/pairs/get-meeting.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { listSessions } from '~/features/mentoring/pairs/list-sessions.server'
import { logSession } from '~/features/mentoring/pairs/log-session.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { LogSessionSchema } from '~/features/mentoring/pairs/schema'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { clock } from '~/lib/clock.server'
import { pageTitle } from '~/lib/page-title'
import { pageOf } from '~/lib/paging'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, refuseBeyond } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const page = pageOf(new URL(request.url))
  const [log, meeting] = await Promise.all([listSessions(viewer, pair, page), getMeeting(pair)])
  refuseBeyond(page, log.sessions)
  const isHeld = meeting !== null && meeting.startsAt <= clock.now()
  return {
    pairingId: pair.id,
    ...log,
    page,
    mayWrite: canAct(viewer, pair) && hindranceOf(pair) === null,
    formKey: randomUUID(),
    held: isHeld ? { heldOn: meeting.day, minutes: String(meeting.minutes) } : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, LogSessionSchema)
  const typed = typedIn(form, 'heldOn', 'minutes', 'meeting', 'theme')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ typed, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const answer = await logSession(viewer, pair.id, value)
  if ('refused' in answer) return again(409, answer)
  if ('day' in answer) return again(422, { errors: { heldOn: [answer.day] } })
  return redirect(`/mentoring/pairs/${pair.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Sessions() {
  const { pairingId, sessions, hasNext, count, minutes, page, mayWrite, formKey, held } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('session.title')} refused={answer?.refused}>
        {mayWrite && page === 1 && (
          <SessionForm
            formKey={formKey}
            written={answer?.typed ?? held ?? {}}
            errors={answer?.errors}
          />
        )}
        {count > 0 ? (
          <section className="card space-y-2">
            <SessionSum count={count} minutes={minutes} />
            <SessionRows pairingId={pairingId} sessions={sessions} />
          </section>
        ) : (
          <p className="card">{t('session.empty')}</p>
        )}
        <Pager
          page={page}
          hasNext={hasNext}
          hrefOf={(it) => `/mentoring/pairs/${pairingId}/sessions?page=${it}`}
        />
      </RoomPage>
    </Frame>
  )
}
