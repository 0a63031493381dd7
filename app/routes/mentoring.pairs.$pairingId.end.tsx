import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { endPairing } from '~/features/mentoring/pairs/end-pairing.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canLeave } from '~/features/mentoring/pairs/policy.server'
import { EndPairingSchema } from '~/features/mentoring/pairs/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canLeave(viewer, pair))
  return { pairingId: pair.id, isOver: pair.state === 'over' }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canLeave(viewer, pair))
  const { value, errors } = await parseForm(request, EndPairingSchema)
  if (!value) return data({ errors }, { status: 422 })
  await endPairing(viewer, pair.id, { isDone: value.how === 'completed' })
  // Of one that had not begun nothing is left to read.
  return redirect(pair.from ? `/mentoring/pairs/${pair.id}` : '/mentoring', 303)
}

export const meta = () => pageTitle(undefined)

export default function EndPair() {
  const { pairingId, isOver } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('course.end')}>
        {isOver ? (
          <p className="card">{t('refused.over')}</p>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('end.lead')}</p>
            <fieldset className="grid gap-1">
              <legend className="font-semibold">{t('end.how')}</legend>
              {(['completed', 'ended'] as const).map((it) => (
                <label key={it} className="flex min-h-tap items-center gap-3">
                  <input type="radio" name="how" value={it} className="size-5" />
                  {t(`end.${it}`)}
                </label>
              ))}
              {answer?.errors.how && <p className="fault">{t('choice.missing')}</p>}
            </fieldset>
            <button className="btn" type="submit">
              {t('end.submit')}
            </button>
          </form>
        )}
      </RoomPage>
    </Frame>
  )
}
