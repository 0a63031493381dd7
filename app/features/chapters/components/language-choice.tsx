import { useT } from '~/shell'
import { languages } from '../schema'

const own: Record<(typeof languages)[number], string> = {
  sq: 'Shqip',
  bs: 'Bosanski',
  hr: 'Hrvatski',
  cnr: 'Crnogorski',
  sr: 'Srpski · Српски',
  mk: 'Македонски',
  bg: 'Български',
  ro: 'Română',
  en: 'English',
}

/** The languages that are spoken in a chapter. */
export function LanguageChoice({ chosen }: { chosen: string[] }) {
  const t = useT('chapters')
  return (
    <fieldset className="card">
      <legend className="float-left mb-2 w-full font-semibold">{t('naming.languages')}</legend>
      <div className="clear-both grid gap-x-4 sm:grid-cols-3">
        {languages.map((it) => (
          <label key={it} className="flex min-h-tap items-center gap-3">
            <input
              type="checkbox"
              name="languages"
              value={it}
              className="size-5 flex-none"
              defaultChecked={chosen.includes(it)}
            />
            <span lang={it}>{own[it]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
