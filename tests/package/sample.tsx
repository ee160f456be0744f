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

export const everything = (
  <cluster-figure
    key={1} id="mills" class="wide" className="wide" style={{ maxWidth: 800 }} title="Mills" hidden={false} dir="ltr" role="figure" slot="figure"
    part="figure" tabIndex={0} data-chapter="2" aria-label="Prices" loading="lazy" link="page"
    ref={(element) => { element?.toSVG() }} n={[3, 9]} c={7} indicator={['mills_1831']} layers={['axes']}
    onready={({ type }) => type} oninput={({ detail }) => detail.k} onchange={({ detail }) => remember(detail)} onerror={({ detail }) => detail.code}
    onChange={({ detail }) => remember(detail)} onClick={() => {}} on:change={({ detail }) => remember(detail)}
  >
    With four stages of nine firms the cluster sells at 52.8.
  </cluster-figure>
)
