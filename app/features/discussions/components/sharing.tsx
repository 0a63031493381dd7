import { SelectField } from '~/components/fields'
import { localName } from '~/lib/locales'
import { useShell, useT } from '~/shell'

type Chapter = { id: string; names: Record<string, string> }

/** For those who look after a shared space: who shares it, one press to end a part, one to add one. */
export function Sharing(props: {
  spaceId: string
  sharing: Array<Chapter & { isHost: boolean }>
  others: Chapter[]
}) {
  const { spaceId, sharing, others } = props
  const { locale } = useShell()
  const t = useT('discussions')
  const action = `/spaces/${spaceId}/sharing`
  return (
    <section className="card mt-6 max-w-2xl space-y-4">
      <h2>{t('sharing.title')}</h2>
      <p className="hint">{t('sharing.lead')}</p>
      <ul className="divide-line divide-y">
        {sharing.map(({ id, names, isHost }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>{localName(names, locale)}</span>
            {!isHost && (
              <form method="post" action={action}>
                <input type="hidden" name="_method" value="delete" />
                <button className="btn-quiet" type="submit" name="chapter" value={id}>
                  {t('sharing.end')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form method="post" action={action} className="flex flex-wrap items-end gap-3">
        <SelectField
          name="chapter"
          label={t('sharing.with')}
          options={others.map(({ id, names }) => ({ value: id, label: localName(names, locale) }))}
        />
        <button className="btn" type="submit">
          {t('sharing.add')}
        </button>
      </form>
    </section>
  )
}
