// Whether the labels of a picture stand within it, and clear of one another.

{
  /** The first label that leaves the picture or touches another, in words; nothing if none does. */
  window.labelFault = (svg) => {
    const { width, height } = svg.viewBox.baseVal
    const slack = (0.5 * width) / svg.width.baseVal.value
    const boxes = [...svg.querySelectorAll('text:not([aria-hidden])')].map(ink)
    for (const [index, box] of boxes.entries()) {
      if (box.left < -slack || box.top < -slack || box.right > width + slack || box.bottom > height + slack)
        return `outside: ${describe(box)} of ${width} x ${height}`
      const other = boxes.slice(index + 1).find((other) => overlap(box, other) > slack)
      if (other) return `touching by ${overlap(box, other).toFixed(2)}: ${describe(box)} and ${describe(other)}`
    }
  }

  const overlap = (one, other) =>
    Math.min(
      Math.min(one.right, other.right) - Math.max(one.left, other.left),
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    )

  // As wide as the browser sets the text, as high as its letters can be, not as the lines of its font.
  const ink = (label) => {
    const { x, width } = label.getBBox()
    const size = parseFloat(getComputedStyle(label).fontSize)
    const y = label.y.baseVal[0].value
    return { text: label.textContent, left: x, right: x + width, top: y - 0.8 * size, bottom: y + 0.2 * size }
  }

  const describe = ({ text, left, top, right, bottom }) =>
    `“${text}” ${[left, top, right, bottom].map((value) => value.toFixed(1))}`
}
