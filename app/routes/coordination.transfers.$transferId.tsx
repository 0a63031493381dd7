import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DatedText } from '~/components/dated-text'
import { Frame } from '~/components/frame'
import { WayBack } from '~/components/way-back'
import { confirmFault, confirmIdentity, proofAsked } from '~/features/auth/confirm-identity.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { namesOf } from '~/features/members/names-of'
import { AnswerForm } from '~/features/transfers/components/answer-form'
import { consentToTransfer } from '~/features/transfers/consent-to-transfer.server'
import { getTransfer } from '~/features/transfers/get-transfer.server'
import { refuseTransfer } from '~/features/transfers/refuse-transfer.server'
import { AnswerTransferSchema } from '~/features/transfers/schema'
import { localName } from '~/lib/locales'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useShell, useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, member, from, to, askedAt, silentAt, facts, sides } = await getTransfer(
    viewer,
    params.transferId ?? '',
  )
  // What has ended leaves nobody to decide about: one of the two services is not hers any more.
  const names = facts.isOpen ? namesOf(member) : { name: member.displayName, knownAs: null }
  return {
    id,
    ...names,
    from: from.names as Record<string, string>,
    to: to.names as Record<string, string>,
    askedAt: askedAt.toISOString(),
    silentAt: silentAt.toISOString(),
    isOpen: facts.isOpen,
    side: sides[0] ?? null,
    asked: await proofAsked(viewer),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const { id, mayAnswer } = await getTransfer(viewer, params.transferId ?? '')
  allow(mayAnswer)
  const { form, value, errors } = await parseForm(request, AnswerTransferSchema)
  const reason = String(form.get('reason') ?? '').slice(0, 2_000)
  const again = (faults: FormErrors) =>
    data({ reason, errors: faults, outcome: null }, { status: 422 })
  if (!value) return again(errors)
  const confirmed = await confirmIdentity(viewer, value.proof)
  if (!confirmed) return again({ proof: [confirmFault(viewer)] })
  const { headers } = confirmed
  const outcome =
    value.answer === 'consent'
      ? await consentToTransfer(confirmed.viewer, id)
      : await refuseTransfer(confirmed.viewer, id, value.reason)
  if (outcome === 'done') return redirect('/coordination', { status: 303, headers })
  const said = outcome === 'decided' ? 'transfers:answer.decided' : outcome.hindered
  return data({ reason, errors: {} as FormErrors, outcome: said }, { status: 409, headers })
}

export const meta = () => pageTitle(undefined)

export default function AnswerTransfer() {
  const { name, knownAs, from, to, askedAt, silentAt, isOpen, side, asked } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { locale } = useShell()
  const t = useT('transfers')
  return (
    <Frame>
      <div className="max-w-xl space-y-4">
        <WayBack to="/coordination">{t('applications:queue.title')}</WayBack>
        <h1>{name}</h1>
        {knownAs && <p className="hint">{t('members:known_as', { name: knownAs })}</p>}
        {answer?.outcome && (
          <p className="notice notice-fault" role="alert">
            {t(answer.outcome)}
          </p>
        )}
        <dl className="card facts">
          <div>
            <dt className="hint">{t('answer.from')}</dt>
            <dd>{localName(from, locale)}</dd>
          </div>
          <div>
            <dt className="hint">{t('answer.to')}</dt>
            <dd>{localName(to, locale)}</dd>
          </div>
          <div>
            <dt className="hint">{t('answer.title')}</dt>
            <dd>
              <DatedText at={askedAt} dateOnly text={(when) => t('answer.asked', { when })} />
              <br />
              <DatedText at={silentAt} dateOnly text={(when) => t('answer.silent', { when })} />
            </dd>
          </div>
        </dl>
        {side ? (
          <AnswerForm side={side} asked={asked} reason={answer?.reason} errors={answer?.errors} />
        ) : (
          <p className="card">{t(isOpen ? 'answer.done' : 'answer.ended')}</p>
        )}
      </div>
    </Frame>
  )
}
