import { Choices } from '~/components/choices'
import { spokenOptions } from '~/lib/spoken-languages'
import { useT } from '~/shell'

/** The languages that are spoken in a chapter. */
export function LanguageChoice({ chosen }: { chosen: string[] }) {
  const t = useT('chapters')
  return (
    <div className="card">
      <Choices
        name="languages"
        legend={t('naming.languages')}
        options={spokenOptions}
        chosen={chosen}
      />
    </div>
  )
}
