import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getPublication } from '~/features/positions/publishing/get-publication.server'
import { slugOf } from '~/features/positions/publishing/number'
import { canReleaseHeld } from '~/features/positions/publishing/policy.server'
import { releaseHeld } from '~/features/positions/publishing/release-held.server'
import { ReleaseHeldSchema } from '~/features/positions/publishing/schema'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow, carrying } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const found = await getPublication(viewer, params.number ?? '')
  allow(canReleaseHeld(viewer, found))
  return { number: found.number, slug: slugOf(found.number), asked: await proofAsked(viewer) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { number, ...found } = await getPublication(viewer, params.number ?? '')
  allow(canReleaseHeld(viewer, found))
  const { value, errors } = await parseForm(request, ReleaseHeldSchema)
  if (!value) return data({ errors }, { status: 422 })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return data({ errors: { proof: [confirmFault(viewer)] } }, { status: 422 })
  const slug = slugOf(number)
  await carrying(confirmed.headers, releaseHeld(confirmed.viewer, slug))
  return redirect(`/positions/${slug}`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function HeldRelease() {
  const { number, slug, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('publications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/positions/${slug}`}>{number}</WayBack>
        <h1>{t('release.title')}</h1>
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('release.lead')}</p>
          <ConfirmField asked={asked} errors={answer?.errors.proof} />
          <button className="btn" type="submit">
            {t('release.title')}
          </button>
        </form>
      </div>
    </Frame>
  )
}
