import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { MeantField } from '~/features/leaving/components/meant-field'
import { DraftHead } from '~/features/positions/drafting/components/draft-head'
import { getDraft } from '~/features/positions/drafting/get-draft.server'
import { canWithdrawPosition } from '~/features/positions/drafting/policy.server'
import { presentDraft } from '~/features/positions/drafting/present-draft.server'
import { WithdrawPositionSchema } from '~/features/positions/drafting/schema'
import { withdrawPosition } from '~/features/positions/drafting/withdraw-position.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canWithdrawPosition(viewer, draft))
  return { draft: await presentDraft(draft) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const draft = await getDraft(viewer, params.positionId ?? '')
  allow(canWithdrawPosition(viewer, draft))
  const { form, value, errors } = await parseForm(request, WithdrawPositionSchema)
  const isMeant = form.get('meant') === 'withdraw'
  const again = (status: 409 | 422, faults: FormErrors) =>
    data({ isMeant, errors: faults, isStale: status === 409 }, { status })
  if (!value) return again(422, errors)
  await limit('write', viewer.memberId)
  const done = await withdrawPosition(viewer, draft.id, value.version)
  return done === 'stale' ? again(409, {}) : redirect(`/positions/drafts/${draft.id}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Withdrawal() {
  const { draft } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('positions')
  return (
    <Frame>
      <DraftHead draft={draft} title={t('draft.withdraw')}>
        {answer?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('withdraw.stale')}
          </p>
        )}
        <form method="post" className="card grid gap-4" noValidate>
          <p>{t('withdraw.lead')}</p>
          <input type="hidden" name="version" value={draft.version} />
          <MeantField
            value="withdraw"
            label={t('withdraw.meant')}
            isMeant={answer?.isMeant}
            errors={answer?.errors.meant ?? answer?.errors.version}
          />
          <button className="btn btn-danger" type="submit">
            {t('draft.withdraw')}
          </button>
        </form>
      </DraftHead>
    </Frame>
  )
}
