// The chooser of a fact: has the page read as it stands in the form, then opens Wagtail's own modal with what was found.

( () => {
  const SETTLED = 300; // milliseconds; the rich-text editor writes into the form 250 after the last key

  async function ask(address, form) {
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
    const answer = await response.json().catch(() => null);
    if (response.ok && answer?.found) return answer.found;
    throw new Error(answer?.detail ?? "");
  }

  class FactChooser extends window.Chooser {
    initHTMLElements(id) {
      super.initHTMLElements(id);
      const { chooserElement } = this;
      this.told = chooserElement.querySelector("[data-fact-told]");
      this.words = chooserElement.querySelector("[data-fact-words]");
      this.notice = Object.assign(document.createElement("div"), { role: "status" });
      chooserElement.after(this.notice);
    }

    renderState(state) {
      super.renderState(state);
      this.told.textContent = state.told;
      const [before, exact, after] = state.words;
      this.words.hidden = !exact;
      if (!exact) return;
      const mark = Object.assign(document.createElement("mark"), { textContent: exact });
      this.words.replaceChildren(before, mark, after);
    }

    setStateFromModalData(data) {
      super.setStateFromModalData(data);
      // The button that opened the modal, where Wagtail puts the keyboard again, is hidden now.
      window.jQuery(document).one("hidden.bs.modal", () => this.chooserElement.querySelector(".chosen button").focus());
    }

    getModalOptions() {
      return { linkedFieldFilters: { found: this.found } };
    }

    async openChooserModal() {
      if (this.asking) return;
      const { busy, silent, noPanel } = this.chooserElement.dataset;
      const form = this.chooserElement.closest("form");
      const panel = form.querySelector("[data-factcard]");
      if (!panel) return this.tell(noPanel, true);
      this.asking = true;
      this.tell(busy);
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
      try {
        this.found = await ask(`${panel.dataset.factcard}facts/`, form);
        this.tell("");
        super.openChooserModal();
      } catch (error) {
        this.tell(error.message || silent, true);
      }
      this.asking = false;
    }

    tell(message, failed = false) {
      this.notice.setAttribute("role", failed ? "alert" : "status");
      this.notice.className = failed ? "help-block help-critical" : "factcard-told";
      this.notice.textContent = message;
      this.chooserElement.setAttribute("aria-busy", String(Boolean(message) && !failed));
    }
  }

  class FactChooserFactory extends window.telepath.constructors["wagtail.admin.widgets.Chooser"] {
    widgetClass = FactChooser;
  }

  window.telepath.register("factcard.FactChooser", FactChooserFactory);
} )();
