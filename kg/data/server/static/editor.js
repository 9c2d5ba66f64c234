"use strict";

const { first, examples, prefixes } = JSON.parse(document.getElementById("data").textContent);
const endpoint = new URL("/sparql", location.href).href;

// A prefix that is typed is declared by itself, out of the program's own. What would ask services elsewhere is left out.
const prefixCompleter = Yasgui.Yasqe.Autocompleters.prefixes;
prefixCompleter.get = () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`).sort();
prefixCompleter.persistenceId = null;
Yasgui.Yasqe.defaults.autocompleters = ["prefixes", "variables"];

/** The query with a declaration of each of the program's prefixes that it uses, which the editor wants to see. */
function declared(query) {
  const used = new Set([...query.matchAll(/(?<![\w:<])([a-z]+):/g)].map(([, name]) => name));
  const lines = [...used].filter((name) => name in prefixes).map((name) => `PREFIX ${name}: <${prefixes[name]}>`);
  return [...lines, query].join("\n");
}

Yasgui.Yasqe.defaults.value = declared(first);

const yasgui = new Yasgui(document.getElementById("editor"), {
  requestConfig: { endpoint, method: "POST" },
  copyEndpointOnNewTab: false,
  persistenceId: null,
  endpointCatalogueOptions: { getData: () => [] },
  // A shared link brings a query; whichever endpoint it names, this one is asked.
  populateFromUrl: (shared) => ({ ...shared, requestConfig: { ...shared.requestConfig, endpoint } }),
  yasr: { prefixes },
});

const choice = document.getElementById("examples");
examples.forEach(({ title }, number) => choice.append(new Option(title, number)));
choice.addEventListener("change", () => {
  if (choice.value !== "") yasgui.getTab().getYasqe().setValue(declared(examples[Number(choice.value)].text));
});
