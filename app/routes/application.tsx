import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { siteOrigin } from '~/env.server'
import {
  ApplicationState,
  type OwnDecision,
} from '~/features/applications/components/application-state'
import { CommandLineForms } from '~/features/applications/components/command-line-forms'
import { getOwnApplication } from '~/features/applications/get-own-application.server'
import { listDeciders } from '~/features/applications/list-deciders.server'
import { canApplyAgain } from '~/features/applications/policy.server'
import { withdrawApplication } from '~/features/applications/withdraw-application.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { clock } from '~/lib/clock.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { unprocessable } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const own = await getOwnApplication(viewer)
  const vettedUntil = viewer.vettedUntil?.toISOString() ?? null
  const canApply = canApplyAgain(viewer, own, clock.now())
  if (!own) return { own: null, deciders: [], vettedUntil, canApply }
  const { chapterNames, confirmedAt, decision, reason, appealedAt, missing, can } = own
  const deciders = own.can.withdraw ? await listDeciders(own) : []
  return {
    vettedUntil,
    canApply,
    own: {
      chapterNames,
      confirmedAt: confirmedAt?.toISOString() ?? '',
      // Who was taken in and has left since is welcomed no more.
      decision: (decision === 'approved' && canApply ? 'left' : decision) as OwnDecision,
      reason,
      isAppealed: appealedAt !== null,
      missing,
      link: can.withdraw ? new URL(`/vouching/${own.vouchCode}`, siteOrigin).href : null,
      can,
    },
    deciders: deciders.map((it) => ({ ...it, relation: relationTo(it.memberId, own) })),
  }
}

function relationTo(id: string, own: { superiors: string[]; subordinates: string[] }) {
  if (own.superiors.includes(id)) return 'superior' as const
  return own.subordinates.includes(id) ? ('subordinate' as const) : ('none' as const)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  if (!meansDelete(await readForm(request))) throw unprocessable()
  await withdrawApplication(viewer)
  return redirect('/application', 303)
}

export const meta = () => pageTitle(undefined)

export default function OwnApplication() {
  const { own, deciders, vettedUntil, canApply } = useLoaderData<typeof loader>()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <h1>{t('own.title')}</h1>
        {vettedUntil && (
          <p className="card">
            <DatedText at={vettedUntil} dateOnly text={(when) => t('own.vetted', { when })} />
          </p>
        )}
        {own && <ApplicationState own={own} />}
        {!own && !vettedUntil && <p className="card">{t('own.none')}</p>}
        {canApply && (
          <a className="btn" href="/application/again">
            {t('again.open')}
          </a>
        )}
        {deciders.length > 0 && <CommandLineForms deciders={deciders} />}
        {own?.can.withdraw && (
          <form method="post">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('own.withdraw')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
