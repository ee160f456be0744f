/** @jsxImportSource react */
// An article of React: the figure is told what to show by attributes, and tells what its reader makes of it. On a server React has
// no attribute for an array, so a list is a text.

import type { ClusterFigure, ClusterFigureElements } from 'cluster-pricing'
import { useRef, useState, type ReactNode } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ClusterFigureElements {}
  }
}

export function Article(): ReactNode {
  const [firms, setFirms] = useState([3, 9])
  const [heard, setHeard] = useState('nothing')
  const [isOpen, setOpen] = useState(true)
  const figure = useRef<ClusterFigure>(null)
  return (
    <main className="article">
      <button onClick={() => setFirms([firms[0]! + 1, 9])}>More firms</button>
      <button onClick={() => setOpen(!isOpen)}>Open or close</button>
      <button onClick={async () => setHeard(`csv ${(await figure.current?.toCSV())?.length}`)}>Save</button>
      <output>{heard}</output>
      {isOpen && (
        <cluster-figure
          key="figure" ref={figure} className="wide" style={{ maxWidth: 800 }} tabIndex={-1} id="mills" data-chapter="2" aria-label="Prices"
          view="price" k={2} n={firms.join()} theme="light" onClick={() => figure.current?.focus()} onready={({ type }) => setHeard(type)}
          onchange={({ detail }) => {
            setHeard(`change ${detail.n}`)
            setFirms([detail.n].flat().map(Number))
          }}
        >Two stages of firms.</cluster-figure>
      )}
    </main>
  )
}
