/**
 * Copies the text of a field, and says whether it did. Where a page may not write to the clipboard, as on plain http and in some
 * frames, the text is selected, so that a reader can copy it by keys.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 */
export async function copy(field) {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    return false
  }
}
