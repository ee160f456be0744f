import { ClusterFigure, define, type State } from 'cluster-pricing'
import { define as defineExternal } from 'cluster-pricing/external'
import { define as defineElement } from 'cluster-pricing/element'
import data from 'cluster-pricing/data'

define()
defineElement('price-figure')
await defineExternal('other-figure', new URL('https://example.org/cluster-figure.wasm'))

const figure: ClusterFigure = document.createElement('cluster-figure')
figure.view = 'duel'
figure.n = [3, 9]
figure.layers = ['axes', 'ports']
figure.setAttribute('lang', 'zh-Hant')
figure.addEventListener('change', ({ detail }) => remember(detail))
figure.addEventListener('error', ({ detail: { code, file } }) => console.warn(code, file))
figure.addEventListener('click', ({ type }) => console.info(type))
document.querySelector('cluster-figure')?.toCSV().then((csv) => csv.length)

function remember({ k, lang, indicator }: State) {
  const words: string = [lang, ...indicator].join(' ')
  return `${k} ${words} ${ClusterFigure.version} ${figure.problems.map(({ field }) => field)} ${data.indicators[0]?.id}`
}

export const article = <cluster-figure view="price" k={4} n="3,9,9,12" lang="zh-TW" theme="dark" data="mills.csv" />
