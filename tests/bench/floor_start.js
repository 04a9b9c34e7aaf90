import createBoussole from "./floor.js";

await createBoussole({ canvas: document.getElementById("canvas") });
