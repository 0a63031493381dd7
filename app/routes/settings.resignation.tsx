import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { listChapters } from '~/features/chapters/list-chapters.server'
import { LastPostNotice } from '~/features/leaving/components/last-post-notice'
import { MeantField } from '~/features/leaving/components/meant-field'
import type { LastPost } from '~/features/leaving/find-last-post.server'
import { belongsTo } from '~/features/leaving/policy.server'
import { resignMemberships } from '~/features/leaving/resign-memberships.server'
import { ResignSchema } from '~/features/leaving/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'

type Refused = { errors: FormErrors; isMeant: boolean; lastPost: LastPost | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const ids = belongsTo(viewer)
  const chapters = (await listChapters(context.locale)).filter(({ id }) => ids.includes(id))
  return {
    chapters: chapters.map(({ id, names }) => ({ id, names })),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { form, value, errors } = await parseForm(request, ResignSchema)
  const refuse = (why: Partial<Refused>, headers?: HeadersInit) =>
    data<Refused>(
      { errors: {}, isMeant: form.get('meant') === 'resign', lastPost: null, ...why },
      { status: 422, headers },
    )
  if (!value) return refuse({ errors })
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return refuse({ errors: { proof: [confirmFault(viewer)] } })
  const lastPost = await resignMemberships(viewer)
  if (lastPost) return refuse({ lastPost }, confirmed.headers)
  return redirect('/settings/resignation', { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function Resignation() {
  const { chapters, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('leaving')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('resignation.title')}</h1>
        {answer?.lastPost && <LastPostNotice post={answer.lastPost} />}
        {chapters.length === 0 ? (
          <p className="card">{t('resignation.none')}</p>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('resignation.lead')}</p>
            <ul className="list-disc pl-5">
              {chapters.map(({ id, names }) => (
                <li key={id}>{localName(names, locale)}</li>
              ))}
            </ul>
            <MeantField
              value="resign"
              label={t('resignation.meant')}
              isMeant={answer?.isMeant}
              errors={answer?.errors.meant}
            />
            <ConfirmField asked={asked} errors={answer?.errors.proof} />
            <button className="btn btn-danger" type="submit">
              {t('resignation.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
