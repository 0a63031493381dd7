import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { limit } from '~/features/auth/limits.server'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { AgreementText } from '~/features/mentoring/pairs/components/agreement-card'
import { AgreementForm } from '~/features/mentoring/pairs/components/agreement-form'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { getAgreement } from '~/features/mentoring/pairs/get-agreement.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct, hindranceOf } from '~/features/mentoring/pairs/policy.server'
import { WriteAgreementSchema } from '~/features/mentoring/pairs/schema'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { writeAgreement } from '~/features/mentoring/pairs/write-agreement.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const agreement = await getAgreement(pair)
  const mayWrite = canAct(viewer, pair) && hindranceOf(pair) === null
  const isSigned = agreement?.signatures.some(({ memberId }) => memberId === viewer.memberId)
  return { pairingId: pair.id, agreement, mayWrite, isSigned: isSigned ?? false }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  allow(canAct(viewer, pair))
  const { form, value, errors } = await parseForm(request, WriteAgreementSchema)
  const typed = typedIn(form, 'rhythm', 'meeting', 'words')
  const again = (status: 409 | 422, why: { errors?: FormErrors; refused?: string }) =>
    data({ typed, errors: {} as FormErrors, refused: null, ...why }, { status })
  if (!value) return again(422, { errors })
  await limit('write', viewer.memberId)
  const answer = await writeAgreement(viewer, pair.id, value)
  if ('refused' in answer) return again(409, answer)
  if ('stale' in answer) return again(422, { refused: 'pairs:refused.stale' })
  return redirect(`/mentoring/pairs/${pair.id}/agreement`, 303)
}

export const meta = () => pageTitle(undefined)

export default function AgreementPage() {
  const { pairingId, agreement, mayWrite, isSigned } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  const standing = agreement && {
    rhythm: agreement.rhythm,
    meeting: agreement.meeting,
    words: agreement.words.text,
  }
  const form = (
    <AgreementForm
      version={agreement?.version ?? 0}
      written={answer?.typed ?? standing ?? {}}
      errors={answer?.errors}
    />
  )
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('agreement.title')} refused={answer?.refused}>
        {agreement && (
          <section className="card space-y-3">
            <AgreementText agreement={agreement} />
            {mayWrite && !isSigned && (
              <form method="post" action={`/mentoring/pairs/${pairingId}/signature`}>
                <input type="hidden" name="version" value={agreement.version} />
                <button className="btn" type="submit">
                  {t('agreement.sign')}
                </button>
              </form>
            )}
          </section>
        )}
        {mayWrite && !agreement && form}
        {mayWrite && agreement && (
          <details open={answer !== undefined}>
            <summary className="btn-quiet">{t('agreement.change')}</summary>
            <p className="hint my-3">{t('agreement.change_hint')}</p>
            {form}
          </details>
        )}
      </RoomPage>
    </Frame>
  )
}
