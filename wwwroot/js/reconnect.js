// Starts Blazor and brings an open page back when its connection is lost.
// The server keeps a page's state for some minutes: then the page only reconnects. After a restart that state is gone,
// the server says so (reconnect() answers false), and the page is loaded again at the same address.
(() => {
  const pause = 500; // ms between attempts: a restarted server is noticed well within 5 s
  const root = document.documentElement;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  let busy = false;

  async function isAlive() {
    try {
      const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(2000) });
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function comeBack() {
    if (busy) return;
    busy = true;
    root.dataset.connection = "lost";
    for (;;) {
      if (await isAlive()) {
        try {
          if (await Blazor.reconnect()) return;
          location.reload();
          return;
        } catch {
          // Alive but not ready for circuits yet, or gone again: keep trying.
        }
      }
      await wait(pause);
    }
  }

  function isBack() {
    busy = false;
    delete root.dataset.connection;
  }

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-reload]")) location.reload();
  });

  Blazor.start({
    ssr: { disableDomPreservation: true },
    circuit: { reconnectionHandler: { onConnectionDown: comeBack, onConnectionUp: isBack } },
  });
})();
