/**
 * What `email-bounce-parser` asks of re2, by the engine's own expressions: re2 itself is a Node add-on that has to be
 * compiled, and runs in no page.
 */
module.exports = class RE2 extends RegExp {
  match(text) {
    return text.match(this);
  }

  split(text) {
    return text.split(this);
  }

  replace(text, by) {
    return text.replace(this, by);
  }
};
