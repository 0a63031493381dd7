import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { OfferForm, type OfferState } from '~/features/mentoring/asking/components/offer-form'
import { OfferState as OwnOffer } from '~/features/mentoring/asking/components/offer-state'
import { getOwnOffer } from '~/features/mentoring/asking/get-own-offer.server'
import { offerMentoring } from '~/features/mentoring/asking/offer-mentoring.server'
import { canOffer, isMember } from '~/features/mentoring/asking/policy.server'
import { OfferSchema } from '~/features/mentoring/asking/schema'
import { takeBackOffer } from '~/features/mentoring/asking/take-back-offer.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

const here = '/mentoring/offer'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(isMember(viewer))
  return { own: await getOwnOffer(viewer), can: { offer: canOffer(viewer) } }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  allow(isMember(viewer))
  const { form, value, errors } = await parseForm(request, OfferSchema)
  if (meansDelete(form)) {
    await takeBackOffer(viewer)
    return redirect(here, 303)
  }
  allow(canOffer(viewer))
  const again = (faults: FormErrors, status: number, isStale = false) =>
    data({ state: typedOffer(form), errors: faults, isStale }, { status })
  if (!value) return again(errors, 422)
  await limit('write', viewer.memberId)
  const outcome = await offerMentoring(viewer, value)
  return outcome === 'stale' ? again({}, 409, true) : redirect(here, 303)
}

function typedOffer(form: FormData): OfferState {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 10_000)
  const all = (name: string) => form.getAll(name).map(String)
  return {
    ...{ audience: text('audience'), capacity: text('capacity'), meeting: text('meeting') },
    ...{ topics: all('topics'), languages: all('languages'), times: all('times') },
    ...{ about: text('about'), version: text('version') },
  }
}

const blank: OfferState = {
  ...{ audience: 'network', capacity: '1', meeting: 'either', about: '', version: '0' },
  ...{ topics: [], languages: [], times: [] },
}

export const meta = () => pageTitle(undefined)

export default function OfferMentoring() {
  const { own, can } = useLoaderData<typeof loader>()
  const typed = useActionData<typeof action>()
  const t = useT('mentors')
  const current = own
    ? { ...own, capacity: String(own.capacity), version: String(own.version) }
    : blank
  // A page that was overtaken is saved again over what stands now, once she has seen that.
  const state = typed ? { ...typed.state, version: current.version } : current
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/mentoring/mentors">{t('list.title')}</WayBack>
        <h1>{t('offer.title')}</h1>
        <p className="hint">{t('offer.lead')}</p>
        {typed?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('offer.stale')}
          </p>
        )}
        {own && <OwnOffer isPaused={own.isPaused} />}
        {can.offer ? (
          <OfferForm state={state} errors={typed?.errors ?? {}} isNew={own === null} />
        ) : (
          <p className="card">{t('offer.not_vetted')}</p>
        )}
      </div>
    </Frame>
  )
}
