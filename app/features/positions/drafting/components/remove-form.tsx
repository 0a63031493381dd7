import { useT } from '~/shell'

/** Taking a section out of the draft, behind one more press. */
export function RemoveForm({ version }: { version: number }) {
  const t = useT('positions')
  return (
    <details>
      <summary className="btn-bare">{t('section.remove')}</summary>
      <form method="post" className="card mt-3 grid justify-items-start gap-3">
        <p>{t('section.remove_note')}</p>
        <input type="hidden" name="_method" value="delete" />
        <input type="hidden" name="version" value={version} />
        <button className="btn btn-danger" type="submit">
          {t('section.remove')}
        </button>
      </form>
    </details>
  )
}
