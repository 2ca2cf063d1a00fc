/*
 * Served after the unmodified office.js when a test asks for `newerApis`: members that Outlook has today and the npm
 * build (2022) lacks. Their shapes are those of @types/office-js; how they travel to the host is ours.
 */
Office.onReady(() => {
  const { mailbox, requirements } = Office.context;
  // A dialog has no mailbox.
  if (!mailbox) return;
  const { item } = mailbox;
  const hidden = JSON.parse(new URLSearchParams(location.search).get("newer") ?? "{}");

  item.inReplyTo = hidden.inReplyTo;
  item.closeAsync = (options, callback = () => undefined) => {
    OSF._OfficeAppFactory.getClientEndPoint().invoke(
      "ExecuteMethod",
      (code, answer) => {
        const failed = code !== 0 || answer.error;
        const error = { code: answer?.errorCode, name: "Error", message: "The item could not be closed." };
        callback(failed ? { status: "failed", error } : { status: "succeeded" });
      },
      {
        ApiParams: { discardItem: options.discardItem },
        MethodData: { ControlId: OSF._OfficeAppFactory.getId(), DispatchId: "closeAsync" },
      },
    );
  };
  if (requirements.isSetSupported("Mailbox", "1.14")) {
    Object.defineProperty(Office.context, "officeTheme", { value: hidden.officeTheme, enumerable: true });
  }
});
