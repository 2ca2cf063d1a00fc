/* Stands in for ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js: the few members the 2022 office.js looks for. */
(() => {
  const exception = (name, text, more) =>
    Object.assign(new Error(`Sys.${name}: ${text}`), { name: `Sys.${name}`, ...more });
  Object.assign(Error, {
    create: (message, more) => Object.assign(new Error(message), more),
    argument: (paramName, message = "Value does not fall within the expected range.") =>
      exception("ArgumentException", `${message}\nParameter name: ${paramName}`, { paramName }),
    parameterCount: (message = "Parameter count mismatch.") => exception("ParameterCountException", message),
  });
  window.Type = function Type() {};
  window.Type.registerNamespace = (name) => {
    name.split(".").reduce((owner, key) => (owner[key] ??= {}), window);
  };
  window.Type.registerClass = () => undefined;
  Function.prototype.registerClass = function registerClass() {
    return this;
  };
  Function._validateParams = Function._validateParameter = () => null;
  Function.createDelegate = (owner, method) => method.bind(owner);
  String.format = (text, ...values) => text.replace(/\{(\d+)\}/g, (_, at) => values[at]);
  window.Sys = {
    Debug: { trace: () => undefined },
    StringBuilder: function StringBuilder() {},
    Browser: {},
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  };
})();
