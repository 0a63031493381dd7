import { type Bar, BarChart } from './bar-chart'

export type Figure = Bar & {
  /** The number against a whole, as it is read. */
  share: string
  /** Where what is counted is to be found, or done. */
  href?: string
}

type Props = {
  id: string
  title: string
  description: string
  columns: [what: string, number: string, share: string]
  figures: Figure[]
}

/** Numbers as a picture and as its table, both from the same rows. */
export function Figures({ id, title, description, columns, figures }: Props) {
  const [what, number, share] = columns
  return (
    <div className="figures card">
      <BarChart id={id} title={title} description={description} bars={figures} />
      <table>
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{number}</th>
            <th scope="col">{share}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ key, label, text, share, href }) => (
            <tr key={key}>
              <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
              <td>{text}</td>
              <td>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
