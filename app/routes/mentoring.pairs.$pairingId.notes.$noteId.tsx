import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Frame } from '~/components/frame'
import { requireViewer } from '~/features/auth/require-viewer.server'
import { NoteForm } from '~/features/mentoring/pairs/components/note-form'
import { RoomPage } from '~/features/mentoring/pairs/components/room-page'
import { SealedWords } from '~/features/mentoring/pairs/components/sealed-words'
import { editNote } from '~/features/mentoring/pairs/edit-note.server'
import { getNote } from '~/features/mentoring/pairs/get-note.server'
import { getPairing } from '~/features/mentoring/pairs/get-pairing.server'
import { canAct, canEditNote } from '~/features/mentoring/pairs/policy.server'
import { EditNoteSchema } from '~/features/mentoring/pairs/schema'
import { takeBackNote } from '~/features/mentoring/pairs/take-back-note.server'
import { typedIn } from '~/features/mentoring/pairs/typed-in'
import { meansDelete } from '~/lib/form-method.server'
import { pageTitle } from '~/lib/page-title'
import { type FormErrors, parseForm } from '~/lib/parse-form.server'
import { allow } from '~/lib/responses.server'
import { useT } from '~/shell'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const note = await getNote(pair, params.noteId ?? '')
  allow(canAct(viewer, pair) && canEditNote(viewer, note))
  return { pairingId: pair.id, words: note.words, version: note.version }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requireViewer(context, request)
  const pair = await getPairing(viewer, params.pairingId ?? '')
  const note = await getNote(pair, params.noteId ?? '')
  allow(canAct(viewer, pair) && canEditNote(viewer, note))
  const ids = { pairingId: pair.id, noteId: note.id }
  const { form, value, errors } = await parseForm(request, EditNoteSchema)
  const { words = '' } = typedIn(form, 'words')
  const again = (
    status: 409 | 422,
    why: { errors?: FormErrors; refused?: string; isStale?: boolean },
  ) => data({ words, errors: {} as FormErrors, refused: null, isStale: false, ...why }, { status })
  if (!meansDelete(form) && !value) return again(422, { errors })
  const answer =
    meansDelete(form) || !value
      ? await takeBackNote(viewer, ids)
      : await editNote(viewer, ids, value)
  if (typeof answer === 'string') return redirect(`/mentoring/pairs/${pair.id}/notes`, 303)
  return 'stale' in answer
    ? again(422, { refused: 'pairs:refused.stale', isStale: true })
    : again(409, answer)
}

export const meta = () => pageTitle(undefined)

export default function EditNotePage() {
  const { pairingId, words, version } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT('pairs')
  return (
    <Frame>
      <RoomPage pairingId={pairingId} title={t('note.edit')} refused={answer?.refused}>
        {(answer?.isStale || words.isLost) && (
          <div className="card">
            <SealedWords words={words} />
          </div>
        )}
        <NoteForm version={version} words={answer?.words ?? words.text} errors={answer?.errors} />
        <form method="post">
          <input type="hidden" name="_method" value="delete" />
          <button className="btn-quiet" type="submit">
            {t('note.take_back')}
          </button>
        </form>
      </RoomPage>
    </Frame>
  )
}
