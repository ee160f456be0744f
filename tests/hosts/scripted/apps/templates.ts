// The types of templates, which only the tools of their frameworks read.

import type { ClusterFigureComponents, ClusterFigureElements } from 'cluster-pricing'
import type { SvelteHTMLElements } from 'svelte/elements'
import type { GlobalComponents } from 'vue'

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends ClusterFigureElements {}
}

declare module 'vue' {
  interface GlobalComponents extends ClusterFigureComponents {}
}

export const svelte: SvelteHTMLElements['cluster-figure'][] = [
  {
    view: 'price',
    n: [3, 9],
    k: '2',
    lang: 'zh-TW',
    onchange: ({ detail }) => detail.k.toFixed(),
    class: ['wide'],
    tabindex: -1
  },
  // @ts-expect-error There is no such view.
  { view: 'pie' }
]

export const vue: InstanceType<GlobalComponents['cluster-figure']>['$props'][] = [
  {
    view: 'provinces',
    indicator: ['mills_1831'],
    onChange: ({ detail }) => detail.k.toFixed(),
    onReady: () => {},
    style: { maxWidth: '800px' }
  },
  // @ts-expect-error There is no such theme.
  { theme: 'blue' }
]
