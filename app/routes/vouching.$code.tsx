import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { findVouching } from '~/features/applications/find-vouching.server'
import { VouchSchema } from '~/features/applications/schema'
import { takeBackVoucher } from '~/features/applications/take-back-voucher.server'
import { vouchFor } from '~/features/applications/vouch-for.server'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { meansDelete } from '~/lib/form-method.server'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  await limit('walk', viewer.memberId)
  const { name, chapterNames, hasVouched, can } = await findVouching(viewer, params.code ?? '')
  return { name, chapterNames, hasVouched, can }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const code = params.code ?? ''
  const { can } = await findVouching(viewer, code)
  const { form, value, errors } = await parseForm(request, VouchSchema)
  if (meansDelete(form)) await takeBackVoucher(viewer, code)
  else {
    allow(can.vouch)
    if (!value) return data({ errors }, { status: 422 })
    await vouchFor(viewer, code)
  }
  return redirect(`/vouching/${code}`, 303)
}

export const meta = () => pageTitle(undefined)

export default function Vouching() {
  const { name, chapterNames, hasVouched, can } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('applications')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <h1>{t('vouch.title', { name })}</h1>
        <p>{t('vouch.lead', { name, chapter: localName(chapterNames, locale) })}</p>
        {hasVouched ? (
          <form method="post" className="card grid gap-4">
            <p className="notice notice-good">{t('vouch.done')}</p>
            <p>{t('vouch.take_back_lead')}</p>
            <input type="hidden" name="_method" value="delete" />
            <button className="btn-quiet" type="submit">
              {t('vouch.take_back')}
            </button>
          </form>
        ) : can.vouch ? (
          <VouchForm errors={answer?.errors.knows} />
        ) : (
          <p className="card">{t('vouch.cannot')}</p>
        )}
      </div>
    </Frame>
  )
}

function VouchForm({ errors }: { errors?: string[] | null }) {
  const t = useT('applications')
  return (
    <form method="post" className="card grid gap-4" noValidate>
      <div className="grid gap-1.5">
        <label className="flex min-h-tap items-start gap-3" htmlFor="knows">
          <input
            id="knows"
            className="mt-1 size-5 flex-none"
            type="checkbox"
            name="knows"
            value="yes"
            aria-invalid={errors ? true : undefined}
            aria-describedby={errors ? 'knows-fault' : undefined}
          />
          <span>{t('vouch.knows')}</span>
        </label>
        {errors && (
          <p id="knows-fault" className="fault">
            {errors.map((key) => t(key)).join(' ')}
          </p>
        )}
      </div>
      <button className="btn" type="submit">
        {t('vouch.submit')}
      </button>
    </form>
  )
}
