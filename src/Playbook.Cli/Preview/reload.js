// Served by "playbook preview" only: reloads the page when the site was built anew, and lists what is wrong with it.
(function () {
  'use strict';

  var scrollKey = 'playbook-preview-scroll';
  var version = new URL(document.currentScript.src).searchParams.get('site');
  var news = null;
  var host = null;
  var dismissed = null;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function reload() {
    try {
      sessionStorage.setItem(scrollKey, JSON.stringify({ path: location.pathname, left: scrollX, top: scrollY }));
    } catch (failure) {
      // Without storage the browser's own memory must do.
    }
    location.reload();
  }

  // Diagrams are drawn late and change how long the page is, so the browser's own memory does not suffice.
  function restoreScroll() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(scrollKey));
      sessionStorage.removeItem(scrollKey);
    } catch (failure) {
      return;
    }
    if (kept && kept.path === location.pathname) {
      var back = function () { scrollTo({ left: kept.left, top: kept.top, behavior: 'instant' }); };
      back();
      addEventListener('load', back, { once: true });
    }
  }

  function show(state) {
    var text = JSON.stringify(state);
    if (host) {
      host.remove();
      host = null;
    }
    if (state.messages.length === 0 || text === dismissed) {
      return;
    }

    var panel = document.createElement('details');
    panel.className = 'panel';
    panel.open = state.messages.some(function (message) { return message.severity === 'error'; });
    panel.append(element('summary', '', state.headline + (state.isCurrent ? '' : '; this is the last page that could be built')));
    var list = document.createElement('ol');
    state.messages.forEach(function (message) { list.append(element('li', message.severity, message.line)); });
    if (state.more > 0) {
      list.append(element('li', '', 'and ' + state.more + ' more, in the terminal'));
    }
    panel.append(list);

    var close = element('button', 'close', '×');
    close.type = 'button';
    close.setAttribute('aria-label', 'Close until the next change');
    close.addEventListener('click', function () {
      dismissed = text;
      host.remove();
      host = null;
    });

    var style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/_preview/overlay.css';
    var frame = element('section', 'frame', '');
    frame.setAttribute('aria-label', 'Messages of the build');
    frame.append(panel, close);
    // A tree of its own, so that neither the site's style nor this one touches the other.
    host = document.createElement('playbook-preview');
    host.attachShadow({ mode: 'open' }).append(style, frame);
    document.body.append(host);
  }

  function listen(event) {
    var state = JSON.parse(event.data);
    if (state.site !== version) {
      stop();
      reload();
    } else {
      show(state);
    }
  }

  function stop() {
    if (news) {
      news.close();
      news = null;
    }
  }

  // Browsers open only a few connections to one server, so a page that nobody sees holds none.
  function follow() {
    if (document.visibilityState === 'hidden') {
      stop();
    } else if (!news) {
      news = new EventSource('/_preview/events');
      news.onmessage = listen;
    }
  }

  restoreScroll();
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', stop);
  addEventListener('pageshow', follow);
  follow();
})();
