import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { findWaitingReset } from '~/features/auth/factors/find-waiting-reset.server'
import { listFactors } from '~/features/auth/factors/list-factors.server'
import { removeFactor } from '~/features/auth/factors/remove-factor.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { useT } from '~/shell'

type Answer = { errors: string[] | null; removal: string | null }

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  return {
    ...(await listFactors(viewer)),
    waiting: await findWaitingReset(viewer),
    asked: await proofAsked(viewer),
    isNeeded: viewer.waitingOffices > 0,
  }
}

/** Takes a factor away. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const form = await readForm(request)
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? ''))
  if (!confirmed)
    return data<Answer>({ errors: [confirmFault(viewer)], removal: null }, { status: 422 })
  const { headers } = confirmed
  if (await removeFactor(viewer, String(form.get('factor'))))
    return redirect('/settings/second-factor', { status: 303, headers })
  return data<Answer>({ errors: null, removal: 'factor:remove_last' }, { status: 422, headers })
}

export const meta = () => pageTitle(undefined)

export default function SecondFactor() {
  const { factors, codesLeft, waiting, asked, isNeeded } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('factor')
  const hasApp = factors.some(({ kind }) => kind === 'totp')
  return (
    <Frame>
      <div className="max-w-2xl space-y-4">
        <WayBack to="/settings">{t('settings:title')}</WayBack>
        <h1>{t('title')}</h1>
        <p className="hint">{t('lead')}</p>
        {waiting && <WaitingReset {...waiting} />}
        {isNeeded && <p className="notice">{t('needed')}</p>}
        {answer?.removal && <p className="notice notice-fault">{t(answer.removal)}</p>}
        {factors.length > 0 && (
          <form method="post" className="space-y-4" noValidate>
            <h2>{t('yours')}</h2>
            <ul className="card divide-line divide-y p-0!">
              {factors.map((factor) => (
                <Factor key={factor.id} {...factor} />
              ))}
            </ul>
            <ConfirmField asked={asked} errors={answer?.errors} />
          </form>
        )}
        {factors.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-4">
            <span>{t('codes.left', { count: codesLeft })}</span>
            <a className="btn-quiet" href="/settings/second-factor/codes">
              {t('codes.renew')}
            </a>
          </p>
        )}
        <section className="card space-y-3">
          {factors.length === 0 ? <p>{t('none')}</p> : <h2>{t('add')}</h2>}
          <p className="flex flex-wrap gap-3">
            <a
              className={factors.length === 0 ? 'btn' : 'btn-quiet'}
              href="/settings/second-factor/app"
            >
              {t(hasApp ? 'app.replace' : 'app.open')}
            </a>
            <a className="btn-quiet" href="/settings/second-factor/passkey">
              {t('passkey.open')}
            </a>
          </p>
        </section>
      </div>
    </Frame>
  )
}

type FactorProps = {
  id: string
  kind: 'totp' | 'passkey'
  label: string
  createdAt: string
  usedOn: string | null
}

function Factor({ id, kind, label, createdAt, usedOn }: FactorProps) {
  const t = useT('factor')
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <span>
        <strong>{t(`kind.${kind}`)}</strong> {kind === 'passkey' && label}
        <span className="hint block">
          <DatedText at={createdAt} dateOnly text={(when) => t('since', { when })} />
        </span>
        {usedOn && (
          <span className="hint block">
            <DatedText at={usedOn} dateOnly text={(when) => t('used', { when })} />
          </span>
        )}
      </span>
      <button className="btn-quiet" type="submit" name="factor" value={id}>
        {t('remove')}
      </button>
    </li>
  )
}

/** Two coordinators are about to take her factors away; if she did not ask for it, she stops it here. */
function WaitingReset({ id, asker, second }: { id: string; asker: string; second: string }) {
  const t = useT('factor')
  return (
    <form method="post" action={`/factor-resets/${id}`} className="notice grid gap-3">
      <p>{t('reset.asked', { asker, second })}</p>
      <input type="hidden" name="_method" value="delete" />
      <button className="btn justify-self-start" type="submit">
        {t('reset.stop')}
      </button>
    </form>
  )
}
