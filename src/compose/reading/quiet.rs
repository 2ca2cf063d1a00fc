//! What the tokenizer tells, and no more.

use std::convert::Infallible;

use html5gum::emitters::callback::{Callback, CallbackEmitter};
use html5gum::{Emitter, Error, ForwardingEmitter, State};

/// The emitter without what nobody asks for: parse errors, for which every octet would be looked at again, comments and
/// document types. What is called from many states is there once.
pub(super) struct Quiet<F: Callback<Infallible, usize>>(pub CallbackEmitter<F, Infallible, usize>);

impl<F: Callback<Infallible, usize>> ForwardingEmitter for Quiet<F> {
    type Token = Infallible;

    fn inner(&mut self) -> &mut impl Emitter<Token = Infallible> {
        &mut self.0
    }

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn emit_error(&mut self, _: Error) {}

    #[inline]
    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    #[inline(never)]
    fn emit_string(&mut self, words: &[u8]) {
        self.0.emit_string(words);
    }

    #[inline(never)]
    fn emit_current_tag(&mut self) -> Option<State> {
        self.0.emit_current_tag()
    }

    #[inline(never)]
    fn init_attribute(&mut self) {
        self.0.init_attribute();
    }

    #[inline(never)]
    fn push_tag_name(&mut self, name: &[u8]) {
        self.0.push_tag_name(name);
    }

    #[inline(never)]
    fn push_attribute_name(&mut self, name: &[u8]) {
        self.0.push_attribute_name(name);
    }

    #[inline(never)]
    fn push_attribute_value(&mut self, value: &[u8]) {
        self.0.push_attribute_value(value);
    }

    #[inline(never)]
    fn init_comment(&mut self) {
        self.0.init_comment();
    }

    #[inline]
    fn push_comment(&mut self, _: &[u8]) {}

    #[inline]
    fn emit_current_comment(&mut self) {}

    #[inline]
    fn init_doctype(&mut self) {
        // The text before it ends.
        self.0.init_comment();
    }

    #[inline]
    fn push_doctype_name(&mut self, _: &[u8]) {}

    #[inline]
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}

    #[inline]
    fn set_force_quirks(&mut self) {}

    #[inline]
    fn emit_current_doctype(&mut self) {}
}
