/** In the page: waits until an element has stood still for some frames. */
export async function atRest(element) {
  const box = () => JSON.stringify([element.getBoundingClientRect(), element.clientWidth, scrollY])
  for (let still = 0, before = box(); still < 3;) {
    await new Promise(requestAnimationFrame)
    still = box() === before ? still + 1 : 0
    before = box()
  }
}
