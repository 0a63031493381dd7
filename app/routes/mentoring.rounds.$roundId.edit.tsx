import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TextField } from '~/components/fields'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { RoundFields } from '~/features/mentoring/components/round-form'
import { typedRound } from '~/features/mentoring/components/typed-round'
import { cancelRound } from '~/features/mentoring/rounds/cancel-round.server'
import { changeRound } from '~/features/mentoring/rounds/change-round.server'
import { getRound } from '~/features/mentoring/rounds/get-round.server'
import { canChangeRound, canReopenRound } from '~/features/mentoring/rounds/policy.server'
import { presentRound } from '~/features/mentoring/rounds/present-round.server'
import { reopenRound } from '~/features/mentoring/rounds/reopen-round.server'
import { ReopenSchema, RoundSchema } from '~/features/mentoring/rounds/schema'
import { criteria } from '~/features/mentoring/terms'
import { dayOf } from '~/lib/dates'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow, notFound } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const round = await getRound(viewer, params.roundId ?? '')
  if (!round.isDesk) throw notFound()
  return {
    round: presentRound(round),
    days: {
      enrolFrom: dayOf(round.enrolFrom),
      enrolUntil: dayOf(round.enrolUntil),
      startsOn: dayOf(round.startsAt),
      endsOn: dayOf(round.endsAt),
    },
    can: { change: canChangeRound(viewer, round), reopen: canReopenRound(viewer, round) },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const round = await getRound(viewer, params.roundId ?? '')
  if (!round.isDesk) throw notFound()
  const back = () => redirect(`/mentoring/rounds/${round.id}`, 303)
  if (canReopenRound(viewer, round)) {
    const { form, value, errors } = await parseForm(request, ReopenSchema)
    const fault = value ? await reopenRound(viewer, round.id, value.enrolUntil) : null
    if (value && !fault) return back()
    const faults: FormErrors = fault ? { enrolUntil: [fault] } : errors
    return data({ typed: typedRound(form), errors: faults, isStale: false }, { status: 422 })
  }
  allow(canChangeRound(viewer, round))
  const { form, value, errors } = await parseForm(request, RoundSchema)
  if (meansDelete(form)) {
    await cancelRound(viewer, round.id)
    return back()
  }
  const typed = typedRound(form)
  if (!value) return data({ typed, errors, isStale: false }, { status: 422 })
  if ((await changeRound(viewer, round.id, value)) === 'done') return back()
  return data({ typed, errors: {} as FormErrors, isStale: true }, { status: 409 })
}

export const meta = () => pageTitle(undefined)

export default function EditRound() {
  const { round, days, can } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('mentoring')
  const weights = criteria.map((it) => [`weights.${it}`, String(round.weights[it])])
  const { title, language, about, mentorBand, menteeBand, memberMonths, topics } = round
  const present = {
    ...{ title, language, about, topics, ...days },
    mentorBand: String(mentorBand),
    menteeBand: String(menteeBand),
    memberMonths: String(memberMonths),
    ...Object.fromEntries(weights),
  }
  const errors: FormErrors = answer?.errors ?? {}
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to={`/mentoring/rounds/${round.id}`} lang={round.language}>
          {round.title}
        </WayBack>
        <h1>{t('round.change')}</h1>
        {answer?.isStale && (
          <p className="notice notice-fault" role="alert">
            {t('round.stale')}
          </p>
        )}
        {can.change && (
          <form method="post" className="card grid gap-5" noValidate>
            <input type="hidden" name="version" value={round.version} />
            <RoundFields typed={answer?.typed ?? present} errors={errors} />
            <button className="btn" type="submit">
              {t('round.save')}
            </button>
          </form>
        )}
        {can.change && (
          <form method="post" className="card space-y-3">
            <h2>{t('round.cancel')}</h2>
            <p>{t('round.cancel_what')}</p>
            <button className="btn btn-danger" type="submit" name="_method" value="delete">
              {t('round.cancel')}
            </button>
          </form>
        )}
        {can.reopen && (
          <form method="post" className="card grid gap-4" noValidate>
            <h2>{t('round.reopen')}</h2>
            <p>{t('round.reopen_what')}</p>
            <TextField
              name="enrolUntil"
              type="date"
              label={t('round.enrol_until')}
              defaultValue={String(answer?.typed.enrolUntil ?? '')}
              errors={errors.enrolUntil}
            />
            <button className="btn" type="submit">
              {t('round.reopen')}
            </button>
          </form>
        )}
        {!can.change && !can.reopen && <p className="card">{t('round.fixed')}</p>}
      </div>
    </Frame>
  )
}
