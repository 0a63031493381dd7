import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { ConfirmField } from '~/features/auth/components/confirm-field'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { getRenewalRule } from '~/features/renewals/get-renewal-rule.server'
import { limits, SetRenewalRuleSchema } from '~/features/renewals/schema'
import { setRenewalRule } from '~/features/renewals/set-renewal-rule.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapter, rule, first, count } = await getRenewalRule(viewer, params.chapterId ?? '')
  return {
    ...{ chapter, rule, count, limits },
    first: first?.toISOString() ?? null,
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { chapter } = await getRenewalRule(viewer, params.chapterId ?? '')
  const { form, value, errors } = await parseForm(request, SetRenewalRuleSchema)
  const typed = (name: string) => String(form.get(name) ?? '').slice(0, 20)
  const refuse = (errors: FormErrors) =>
    data({ months: typed('months'), grace: typed('grace'), errors }, { status: 422 })
  const isRemoval = meansDelete(form)
  if (!value && !isRemoval) return refuse(errors)
  const confirmed = await confirmIdentity(viewer, String(form.get('proof') ?? ''))
  if (!confirmed) return refuse({ proof: [confirmFault(viewer)] })
  await setRenewalRule(confirmed.viewer, chapter.id, isRemoval ? null : value)
  return redirect(`/chapters/${chapter.id}/renewal`, { status: 303, headers: confirmed.headers })
}

export const meta = () => pageTitle(undefined)

export default function RenewalRule() {
  const { chapter, rule, first, count, limits, asked } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('renewals')
  const { errors } = answer ?? { errors: undefined }
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/chapters/${chapter.id}`}>{localName(chapter.names, locale)}</WayBack>
        <h1>{t('rule.title')}</h1>
        <section className="card space-y-3">
          <p className="font-semibold">{t(rule ? 'rule.stands' : 'rule.none', rule ?? {})}</p>
          {first && (
            <p>
              <DatedText at={first} dateOnly text={(when) => t('rule.first', { when })} />
            </p>
          )}
          <p>{t('rule.what')}</p>
        </section>
        <form method="post" className="card grid gap-4" noValidate>
          <TextField
            name="months"
            type="number"
            label={t('rule.months')}
            hint={t('rule.between', limits.months)}
            defaultValue={answer?.months ?? rule?.months ?? 12}
            errors={errors?.months}
            {...limits.months}
          />
          <TextField
            name="grace"
            type="number"
            label={t('rule.grace')}
            hint={t('rule.between', limits.grace)}
            defaultValue={answer?.grace ?? rule?.grace ?? 30}
            errors={errors?.grace}
            {...limits.grace}
          />
          <p>{rule ? t('rule.later') : t('rule.begins', { members: count })}</p>
          <ConfirmField asked={asked} errors={errors?.proof} />
          <button className="btn" type="submit">
            {t('rule.submit')}
          </button>
          {rule && (
            <>
              <p className="hint">{t('rule.remove_what')}</p>
              <button className="btn-quiet" type="submit" name="_method" value="delete">
                {t('rule.remove')}
              </button>
            </>
          )}
        </form>
      </div>
    </Frame>
  )
}
