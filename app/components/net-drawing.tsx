const knots = [
  [30, 62],
  [78, 26],
  [92, 92],
  [140, 58],
  [158, 108],
  [198, 24],
  [214, 84],
  [262, 50],
  [284, 104],
] as const
const threads = '0,1 0,2 1,3 2,3 1,5 3,5 3,4 2,4 3,6 4,6 5,6 5,7 6,7 6,8 7,8 4,8'

/** The sign of the network: nine knots, one a service, and what ties them; one of them is you. */
export function NetDrawing() {
  return (
    <svg className="net" viewBox="0 0 314 130" aria-hidden="true">
      {threads.split(' ').map((pair) => {
        const [from = 0, to = 0] = pair.split(',').map(Number)
        const [[x1, y1], [x2, y2]] = [knots[from] ?? knots[0], knots[to] ?? knots[0]]
        return <line key={pair} x1={x1} y1={y1} x2={x2} y2={y2} />
      })}
      {knots.map(([x, y], place) => (
        <circle
          key={x}
          cx={x}
          cy={y}
          r={place === 3 ? 9 : 6}
          className={place === 3 ? 'is-you' : ''}
        />
      ))}
    </svg>
  )
}
