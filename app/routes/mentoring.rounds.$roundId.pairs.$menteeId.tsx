import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ChoiceRows } from '~/features/mentoring/components/choice-rows'
import { EnrolledCard } from '~/features/mentoring/components/enrolled-card'
import { dropPair } from '~/features/mentoring/desk/drop-pair.server'
import { getChoice } from '~/features/mentoring/desk/get-choice.server'
import { lockPair } from '~/features/mentoring/desk/lock-pair.server'
import { movePair } from '~/features/mentoring/desk/move-pair.server'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { ChangePairSchema } from '~/features/mentoring/rounds/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const choice = await getChoice(viewer, params.roundId ?? '', params.menteeId ?? '')
  return { ...choice, round: presentRound(choice.round) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const [roundId, menteeId] = [params.roundId ?? '', params.menteeId ?? '']
  const { value } = await parseForm(request, ChangePairSchema)
  if (!value) throw unprocessable()
  if (value.act === 'move') {
    const refused = await movePair(viewer, roundId, menteeId, value.mentor)
    if (refused) return data({ refused, mentor: value.mentor }, { status: 409 })
  } else if (value.act === 'drop') await dropPair(viewer, roundId, menteeId)
  else await lockPair(viewer, roundId, menteeId, value.act === 'lock')
  return redirect(`/mentoring/rounds/${roundId}/matching#pair-${menteeId}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function ChoosePair() {
  const { round, mentee, mentors, mentorId, score, best, may, isTaken } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('mentoring')
  return (
    <Frame>
      <div className="max-w-3xl space-y-4">
        <WayBack to={`/mentoring/rounds/${round.id}/matching`}>{t('match.title')}</WayBack>
        <h1>{t('choice.title', { name: mentee.name })}</h1>
        {answer?.refused && (
          <p className="notice notice-fault" role="alert">
            {t(answer.refused)}
          </p>
        )}
        <ul className="grid">
          <EnrolledCard it={mentee} />
        </ul>
        {isTaken ? (
          <p className="card">{t('choice.taken')}</p>
        ) : (
          <>
            <p className="hint">
              {t('choice.lead')} {mentors.some((it) => it.places === 0) && t('choice.full')}
            </p>
            {mentors.length === 0 && <p className="card">{t('left.no_language')}</p>}
            <ChoiceRows {...{ mentors, mentorId, score, best, may }} refused={answer?.mentor} />
          </>
        )}
      </div>
    </Frame>
  )
}
