// Says that main.js has not come, which nothing else can: once the page is loaded without it, else after a while. A script
// of its own, in words that any browser reads.
(function () {
  function tell() {
    var words = document.getElementById("shell-state");
    if (!words || document.documentElement.hasAttribute("data-begun")) return;
    words.textContent = "Boussole n’a pas été reçu. Vos diagnostics ne sont pas touchés. " +
      "Vérifiez la connexion à internet, puis rechargez la page.";
  }
  addEventListener("load", tell);
  setTimeout(tell, 15000);
})();
