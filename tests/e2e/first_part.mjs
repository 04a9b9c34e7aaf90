// What a person may do while only the first part of the program is there (web/parts.js): for scripts/profile-start, which
// counts what of the program it takes, and for the test that it takes no more.

// Until what was asked for has been drawn: frames follow each other, then rest. (Where nothing is drawn any more, soon.)
const drawn = (page) => page.evaluate(async () => {
  const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });
  const before = window.boussole.frames();
  for (let waited = 0; waited < 250 && window.boussole.frames() === before; waited += 25) await pause(25);
  for (let last = -1; last !== window.boussole.frames();) {
    last = window.boussole.frames();
    await pause(60);
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
});

// All words that the page says, shown or spoken.
export function wordsOf(page) {
  return page.evaluate(() => {
    const words = [document.title];
    for (const element of document.querySelectorAll("#page, #page *")) {
      words.push(element.textContent);
      for (const { name, value } of element.attributes) if (/^aria-|^title$|^placeholder$|^data-/.test(name)) words.push(value);
    }
    return [...new Set(words.filter(Boolean))];
  });
}

// Moves, looks, scrolls, goes from one to the next by the keyboard, resizes: nothing that asks for anything.
// look() is called at each step.
export async function doThere(page, { hasTouch } = {}, look = async () => {}) {
  const { width, height } = page.viewportSize();
  for (let y = 20; y < height; y += height / 9) {
    for (let x = 20; x < width; x += width / 9) await page.mouse.move(x, y);
    await drawn(page);
  }
  await look();
  await page.mouse.move(width / 2, height - 4);
  await page.mouse.down(); // on nothing
  await page.mouse.up();
  for (const by of [300, 900, 3000, -5000]) {
    await page.mouse.wheel(0, by);
    await drawn(page);
  }
  if (hasTouch) await page.touchscreen.tap(4, height - 4);
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press("Tab");
    if (stops % 5 === 0) {
      await drawn(page);
      await look();
    }
  }
  await page.keyboard.press("a");
  for (const size of [{ width: 700, height: 700 }, { width: 360, height: 560 }, { width: 1100, height: 380 }, { width, height }]) {
    await page.setViewportSize(size);
    await drawn(page);
    await look();
  }
  await page.evaluate(() => {
    for (const name of ["blur", "focus", "resize", "beforeunload"]) dispatchEvent(new Event(name, { cancelable: true }));
    for (const name of ["mouseleave", "mouseenter"]) document.getElementById("canvas").dispatchEvent(new MouseEvent(name));
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await drawn(page);
}

// Presses what can be pressed here but what begins a diagnostic, all of it or one of each kind: each waits for the second part.
// Then keys that mean something, from which on nothing is drawn any more.
export async function pressThere(page, { all = false, look = async () => {} } = {}) {
  const ids = await page.evaluate((whole) => {
    const can = [...document.querySelectorAll("#page :is(button, a, input, textarea, select, summary)[data-id]")]
      .filter((element) => !element.disabled && element.dataset.id !== "home.start");
    const kinds = new Map(can.map((element) => [`${element.localName} ${element.type || ""}`, element]));
    return (whole ? can : [...kinds.values()]).map((element) => element.dataset.id);
  }, all);
  for (const id of ids) {
    const element = page.locator(`[data-id="${id}"]`);
    await element.evaluate((one) => { one.scrollIntoView({ block: "center" }); });
    await drawn(page);
    const box = await element.boundingBox();
    if (!box) continue;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2); // on the drawing, where there is one
    await drawn(page);
    await element.evaluate((one) => one.click()); // and as assistive technology does
    await drawn(page);
  }
  await look();
  for (const key of ["Escape", "Control+k", "1", "ArrowDown", "n", "a"]) await page.keyboard.press(key);
  await drawn(page);
}
