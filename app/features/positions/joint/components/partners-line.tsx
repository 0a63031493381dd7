import { useT } from '~/shell'

/** Who stands behind a joint position, by the names that were signed. */
export function PartnersLine({ names, language }: { names: string[]; language: string }) {
  const t = useT('checker')
  if (names.length === 0) return null
  return (
    <section className="card space-y-2">
      <h2>{t('facts.partners')}</h2>
      <ul lang={language} className="list-disc ps-5">
        {names.map((it) => (
          <li key={it}>{it}</li>
        ))}
      </ul>
    </section>
  )
}
