/** @jsxImportSource preact */
// The same article of Preact.

import type { ClusterFigure, ClusterFigureElements } from 'cluster-pricing'
import { useRef, useState } from 'preact/hooks'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends ClusterFigureElements {}
  }
}

export function Article() {
  const [firms, setFirms] = useState([3, 9])
  const [heard, setHeard] = useState('nothing')
  const [isOpen, setOpen] = useState(true)
  const figure = useRef<ClusterFigure>(null)
  return (
    <main class="article">
      <button onClick={() => setFirms([firms[0]! + 1, 9])}>More firms</button>
      <button onClick={() => setOpen(!isOpen)}>Open or close</button>
      <button onClick={async () => setHeard(`csv ${(await figure.current?.toCSV())?.length}`)}>Save</button>
      <output>{heard}</output>
      {isOpen && (
        <cluster-figure
          key="figure" ref={figure} class="wide" style="max-width: 800px" tabIndex={-1} id="mills" data-chapter="2" aria-label="Prices"
          view="price" k={2} n={firms} theme="light" onClick={() => figure.current?.focus()} onready={({ type }) => setHeard(type)}
          onChange={({ detail }: CustomEvent<{ n: number | number[] }>) => {
            setHeard(`change ${detail.n}`)
            setFirms([detail.n].flat())
          }}
        >Two stages of firms.</cluster-figure>
      )}
    </main>
  )
}
