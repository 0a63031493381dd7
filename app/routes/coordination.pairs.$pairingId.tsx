import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { ConsentFacts } from '~/features/mentoring/consents/components/consent-facts'
import { consentToPair } from '~/features/mentoring/consents/consent-to-pair.server'
import { getConsent } from '~/features/mentoring/consents/get-consent.server'
import { presentConsent } from '~/features/mentoring/consents/present-consent.server'
import { refusePair } from '~/features/mentoring/consents/refuse-pair.server'
import { AnswerPairSchema } from '~/features/mentoring/consents/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { pair, mayAnswer, isAsked } = await getConsent(viewer, params.pairingId ?? '')
  // Who the two are is for whoever is to answer, and no longer than that.
  return { mayAnswer, shown: isAsked ? presentConsent(pair) : null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { pair, mayAnswer } = await getConsent(viewer, params.pairingId ?? '')
  allow(mayAnswer)
  const { value, errors } = await parseForm(request, AnswerPairSchema)
  if (!value) return data({ faults: errors.answer ?? [], outcome: null }, { status: 422 })
  const answer = value.answer === 'consent' ? consentToPair : refusePair
  const outcome = await answer(viewer, pair.id)
  if (outcome === 'done') return redirect(`/coordination?said=${value.answer}`, 303)
  return data({ faults: [] as string[], outcome }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function ConsentToPair() {
  const { mayAnswer, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('mentors')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/coordination">{t('applications:queue.title')}</WayBack>
        <h1>{t('consent.title')}</h1>
        {answer?.outcome && (
          <p className="notice notice-fault" role="alert">
            {t(`consent.${answer.outcome}`)}
          </p>
        )}
        {shown && <ConsentFacts pair={shown} />}
        {shown && (
          <form method="post" className="card grid gap-3">
            <p>{t('consent.lead')}</p>
            {answer?.faults.map((key) => (
              <p key={key} className="fault">
                {t(key)}
              </p>
            ))}
            <div className="flex flex-wrap gap-3">
              <button className="btn" name="answer" value="consent" type="submit">
                {t('consent.consent')}
              </button>
              <button className="btn-quiet" name="answer" value="refuse" type="submit">
                {t('consent.refuse')}
              </button>
            </div>
          </form>
        )}
        {!shown && <p className="card">{t(mayAnswer ? 'consent.answered' : 'consent.another')}</p>}
      </div>
    </Frame>
  )
}
