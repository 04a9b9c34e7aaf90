// In the place of late.js in the page that is one file: says that its script is not there, or that this browser can't read it.
addEventListener("load", function () {
  var words = document.getElementById("shell-state");
  if (!words || document.documentElement.hasAttribute("data-begun")) return;
  words.textContent = "Boussole n’a pas pu démarrer. Vos diagnostics ne sont pas touchés. Ce fichier n’est peut-être pas entier : " +
    "copiez-le à nouveau, puis ouvrez-le. Si rien ne change, mettez le navigateur à jour, ou essayez-en un autre.";
});
