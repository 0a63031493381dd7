import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { blankSessionCookie } from '~/features/auth/cookie.server'
import { isPersona } from '~/features/auth/is-persona.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { LastPostNotice } from '~/features/leaving/components/last-post-notice'
import { MeantField } from '~/features/leaving/components/meant-field'
import { eraseMember } from '~/features/leaving/erase-member.server'
import type { LastPost } from '~/features/leaving/find-last-post.server'
import { EraseSchema } from '~/features/leaving/schema'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

type Refused = { errors: FormErrors; isMeant: boolean; lastPost: LastPost | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const isKept = context.isDemo && (await isPersona(viewer))
  return { isKept, asked: await proofAsked(viewer) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, EraseSchema)
  if (value) allow(!context.isDemo || !(await isPersona(viewer)))
  const refuse = (why: Partial<Refused>, headers?: HeadersInit) =>
    data<Refused>(
      { errors: {}, isMeant: form.get('meant') === 'erase', lastPost: null, ...why },
      { status: 422, headers },
    )
  if (!value) return refuse({ errors })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ errors: { proof: [confirmFault(viewer)] } })
  const lastPost = await eraseMember(viewer, context.locale)
  if (lastPost) return refuse({ lastPost }, confirmed.headers)
  return redirect('/login?erased', {
    status: 303,
    headers: { 'Set-Cookie': blankSessionCookie(), 'Clear-Site-Data': '"cache", "storage"' },
  })
}

export const meta = () => pageTitle(undefined)

export default function Erasure() {
  const { isKept, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('leaving')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('erasure.title')}</h1>
        {answer?.lastPost && <LastPostNotice post={answer.lastPost} />}
        <section className="card space-y-3">
          <h2>{t('erasure.goes')}</h2>
          <p>{t('erasure.goes_text')}</p>
          <h2>{t('erasure.stays')}</h2>
          <p>{t('erasure.stays_text')}</p>
        </section>
        {isKept ? (
          <p className="notice">{t('erasure.kept')}</p>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <MeantField
              value="erase"
              label={t('erasure.meant')}
              isMeant={answer?.isMeant}
              errors={answer?.errors.meant}
            />
            <ConfirmField asked={asked} errors={answer?.errors.proof} />
            <button className="btn btn-danger" type="submit">
              {t('erasure.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
