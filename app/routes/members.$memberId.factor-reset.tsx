import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SelectField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { askFactorReset } from '~/features/auth/factors/ask-factor-reset.server'
import { findFactorLoser } from '~/features/auth/factors/find-factor-loser.server'
import { listSeconds } from '~/features/auth/factors/list-seconds.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, readForm } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'

type Answer = { errors: FormErrors; second: string }

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, name, hasFactor } = await findFactorLoser(viewer, params.memberId ?? '')
  return {
    name,
    hasFactor,
    seconds: await listSeconds(viewer, id),
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id } = await findFactorLoser(viewer, params.memberId ?? '')
  const form = await readForm(request)
  const second = String(form.get('second') ?? '').slice(0, 100)
  const refuse = (errors: FormErrors, headers?: HeadersInit) =>
    data<Answer>({ errors, second }, { status: 422, headers })
  if (!second) return refuse({ second: ['factor:reset.second_missing'] })
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? ''))
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const answer = await askFactorReset(viewer, id, second)
  if ('refused' in answer) return refuse({ second: [answer.refused] }, headers)
  return redirect(`/factor-resets/${answer.resetId}`, { status: 303, headers })
}

export const meta = () => pageTitle(undefined)

export default function AskReset() {
  const { name, hasFactor, seconds, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('factor')
  const hindrance = !hasFactor ? 'reset.none' : seconds.length === 0 ? 'reset.nobody' : null
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <h1>{t('reset.title', { name })}</h1>
        {hindrance ? (
          <p className="notice">{t(hindrance)}</p>
        ) : (
          <form method="post" className="card grid gap-4" noValidate>
            <p>{t('reset.lead')}</p>
            <p>{t('reset.after', { name })}</p>
            <SelectField
              name="second"
              label={t('reset.second')}
              hint={t('reset.two')}
              defaultValue={answer?.second ?? ''}
              errors={answer?.errors.second}
              options={[
                { value: '', label: '' },
                ...seconds.map((it) => ({
                  value: it.id,
                  label: `${it.name}, ${localName(it.chapter, locale)}`,
                })),
              ]}
            />
            <ConfirmField asked={asked} errors={answer?.errors.proof} />
            <button className="btn btn-danger" type="submit">
              {t('reset.submit')}
            </button>
          </form>
        )}
      </div>
    </Frame>
  )
}
