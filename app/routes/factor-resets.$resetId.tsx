import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { agreeFactorReset } from '~/features/auth/factors/agree-factor-reset.server'
import { getFactorReset } from '~/features/auth/factors/get-factor-reset.server'
import { stopFactorReset } from '~/features/auth/factors/stop-factor-reset.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { readForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

type Answer = { errors: string[] | null; lapsed: boolean }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const reset = await getFactorReset(viewer, params.resetId ?? '')
  const { name, asker, second, until, state, canAgree, canStop } = reset
  return {
    reset: { name, asker, second, until: until.toISOString(), state },
    can: { agree: canAgree, stop: canStop },
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const reset = await getFactorReset(viewer, params.resetId ?? '')
  const form = await readForm(request)
  const here = `/factor-resets/${reset.id}`
  if (meansDelete(form)) {
    await stopFactorReset(viewer, reset.id)
    return redirect(here, 303)
  }
  if (reset.state !== 'waits') return redirect(here, 303)
  allow(reset.canAgree)
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? ''))
  if (!confirmed)
    return data<Answer>({ errors: [confirmFault(viewer)], lapsed: false }, { status: 422 })
  const { headers } = confirmed
  if (await agreeFactorReset(viewer, reset.id)) return redirect(here, { status: 303, headers })
  return data<Answer>({ errors: null, lapsed: true }, { status: 409, headers })
}

export const meta = () => pageTitle(undefined)

export default function FactorReset() {
  const { reset, can, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { name, asker, second, state } = reset
  const t = useT('factor')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <h1>{t(can.agree ? 'reset.agree_title' : 'reset.title', { name })}</h1>
        {answer?.lapsed && <p className="notice notice-fault">{t('reset.lapsed')}</p>}
        {state === 'waits' ? (
          !can.agree && (
            <p className="notice">
              <DatedText
                at={reset.until}
                dateOnly
                text={(when) => t('reset.waits', { second, when })}
              />
            </p>
          )
        ) : (
          <p className={`notice ${state === 'agreed' ? 'notice-good' : ''}`}>
            {t(`reset.ended.${state}`)}
          </p>
        )}
        {can.agree && (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('reset.agree_lead', { name, asker })}</p>
            <p>{t('reset.after', { name })}</p>
            <ConfirmField asked={asked} errors={answer?.errors} />
            <button className="btn btn-danger" type="submit">
              {t('reset.agree')}
            </button>
          </form>
        )}
        {can.stop && (
          <form method="post">
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('reset.stop')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
