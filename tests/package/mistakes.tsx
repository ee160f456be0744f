import { define } from 'cluster-pricing'

const figure = document.createElement('cluster-figure')

// @ts-expect-error There is no such view.
figure.view = 'pie'
// @ts-expect-error A number of stages is one number.
figure.k = [4, 4]
// @ts-expect-error What is shown follows from the attributes.
figure.value = figure.value
// @ts-expect-error A name is a text.
define(7)
// @ts-expect-error There is no such event detail.
figure.addEventListener('change', ({ detail }) => detail.price)
// @ts-expect-error There is no such attribute.
export const article = <cluster-figure colour="red" />
// @ts-expect-error Firms are counted.
export const words = <cluster-figure n={[true]} />
// @ts-expect-error There is no such event detail.
export const event = <cluster-figure onchange={({ detail }) => detail.price} />
