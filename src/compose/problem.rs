//! What can be wrong with a draft: a closed set of codes, worded by the interface.

use serde::Serialize;
use tsify::Tsify;

use super::{AddressProblem, Class};

/// What mail clients and providers remove or block in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Dropped {
    /// A script or an event handler attribute.
    Script,
    /// A form or one of its fields.
    Form,
    /// A style sheet of another place.
    ExternalStyle,
    /// An embedded page, object, film or sound.
    Embedded,
    /// An image whose content stands in its address (`data:`, RFC 2397).
    DataImage,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Problem {
    /// There is no sender.
    SenderMissing,
    /// A reply goes out from another address than the one that was written to.
    SenderOtherIdentity {
        /// The sender.
        address: String,
        /// The address that was written to.
        received_by: String,
    },
    /// To, Cc and Bcc are all empty.
    NoRecipient,
    /// An address that no provider would take.
    AddressUnusable {
        /// The address as typed.
        address: String,
        /// Why.
        reason: AddressProblem,
    },
    /// A control character where a header will stand (RFC 5322 §2.2): it could forge another header.
    ControlCharacter {
        /// As `U+000D`.
        character: String,
    },
    /// The domain has one label only; hardly any public mail reaches it.
    DomainWithoutDot {
        /// The address.
        address: String,
    },
    /// The part before the `@` is quoted (RFC 5321 §4.1.2): allowed, and refused by many.
    QuotedLocalPart {
        /// The address.
        address: String,
    },
    /// The domain looks like a slip of the finger.
    LikelyTypo {
        /// The address.
        address: String,
        /// What was probably meant.
        suggestion: String,
    },
    /// The same address stands there twice.
    DuplicateRecipient {
        /// The address.
        address: String,
    },
    /// Nobody but the sender gets this.
    SenderOnlyRecipient,
    /// Mail to this address is read by nobody.
    NoReplyRecipient {
        /// The address.
        address: String,
    },
    /// An address of an office, not of a person (RFC 2142 and its kin).
    RoleRecipient {
        /// The address.
        address: String,
    },
    /// A distribution list: one recipient to the provider, and nobody here knows how many people.
    DistributionList {
        /// The address.
        address: String,
    },
    /// The organisation does not write to this person or domain.
    RecipientBlocked {
        /// The address.
        address: String,
    },
    /// This person asked not to be written to.
    RecipientUnsubscribed {
        /// The address.
        address: String,
    },
    /// Mail to this address came back, and will again.
    DoNotSend {
        /// The address.
        address: String,
        /// Why.
        class: Class,
        /// When, milliseconds since 1970-01-01T00:00Z.
        at: i64,
    },
    /// Some recipients are outside the organisation.
    ExternalRecipients {
        /// Their addresses.
        addresses: Vec<String>,
    },
    /// Colleagues and others read the same message.
    InternalAndExternal {
        /// Recipients inside.
        internal: usize,
        /// Recipients outside.
        external: usize,
    },
    /// Many people who hardly know each other see each other's addresses.
    StrangersVisible {
        /// Recipients in To and Cc outside the sender's own domain.
        count: usize,
        /// Their different domains.
        domains: usize,
    },
    /// The organisation wants exactly one recipient in To.
    NotOneTo {
        /// Recipients in To.
        count: usize,
    },
    /// More recipients than the channel takes in one message.
    TooManyRecipients {
        /// Recipients over To, Cc and Bcc.
        count: usize,
        /// Recipients allowed.
        maximum: usize,
    },
    /// The subject is empty.
    SubjectMissing,
    /// The subject says only that this is a reply or a forward.
    SubjectOnlyPrefix {
        /// The subject.
        subject: String,
    },
    /// The subject is longer than the channel takes.
    SubjectTooLong {
        /// UTF-16 units it has.
        length: usize,
        /// UTF-16 units allowed.
        maximum: usize,
    },
    /// The subject is in capitals.
    SubjectShouting,
    /// A merge field that still has to be filled.
    MergeFieldUnresolved {
        /// Its name, without braces.
        name: String,
    },
    /// A well-formed merge field that nothing fills.
    MergeFieldUnknown {
        /// Its name, without braces.
        name: String,
        /// The known name it resembles.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        suggestion: Option<String>,
    },
    /// Something that was probably meant as a merge field.
    MergeFieldMalformed {
        /// As it stands there.
        text: String,
    },
    /// A text that was to be replaced before sending.
    PlaceholderText {
        /// The words.
        text: String,
    },
    /// There is no body.
    BodyEmpty,
    /// The greeting names somebody else.
    GreetingOtherName {
        /// The name in the greeting.
        greeted: String,
        /// The recipient's.
        recipient: String,
    },
    /// The text speaks of an attachment and there is none.
    AttachmentForgotten {
        /// The words that speak of it.
        text: String,
    },
    /// A link shows one address and leads to another.
    LinkDiffers {
        /// What the reader sees.
        shown: String,
        /// Where it leads.
        target: String,
    },
    /// A link without encryption.
    LinkInsecure {
        /// Where it leads.
        target: String,
    },
    /// An image without a text for those who do not see it.
    ImageWithoutText,
    /// Something that mail clients remove or block.
    ContentDropped {
        /// What.
        what: Dropped,
    },
    /// A file that alone is larger than the channel takes.
    AttachmentTooLarge {
        /// Its name.
        name: String,
        /// Octets it will have, encoded.
        octets: u64,
        /// Octets allowed for the message.
        maximum: u64,
    },
    /// Together the files are of a size that many mailboxes refuse.
    AttachmentsLarge {
        /// Octets of the files themselves.
        octets: u64,
        /// Octets from which this is said.
        from: u64,
    },
    /// More files than the channel takes.
    TooManyAttachments {
        /// Files.
        count: usize,
        /// Files allowed.
        maximum: usize,
    },
    /// A kind of file that this channel does not send.
    AttachmentRefused {
        /// Its name; in an archive the entry's.
        name: String,
        /// The extension, without a dot.
        extension: String,
        /// The archive it is in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        archive: Option<String>,
    },
    /// A kind of file that many recipients' mail clients do not let them open.
    AttachmentBlockedByReaders {
        /// Its name; in an archive the entry's.
        name: String,
        /// The extension, without a dot.
        extension: String,
        /// The archive it is in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        archive: Option<String>,
    },
    /// A name that hides what kind of file this is, such as `offer.pdf.html`.
    DoubleExtension {
        /// The name.
        name: String,
    },
    /// A file of no octets.
    AttachmentEmpty {
        /// Its name.
        name: String,
    },
    /// A file name longer than the channel takes.
    AttachmentNameTooLong {
        /// UTF-16 units it has.
        length: usize,
        /// UTF-16 units allowed.
        maximum: usize,
    },
    /// Two files of the same name.
    AttachmentNameTwice {
        /// The name.
        name: String,
    },
    /// A cloud file has no content that could be sent.
    AttachmentIsLink {
        /// Its name.
        name: String,
    },
    /// Nothing says what this reply answers to: its readers may see a new conversation.
    ReplyWithoutThread,
    /// A reply goes to a large list of people.
    ReplyToMany {
        /// Recipients in To and Cc.
        count: usize,
    },
    /// People who were not on this conversation were added to it.
    RecipientsAdded {
        /// Their addresses.
        addresses: Vec<String>,
    },
    /// The encoded message is larger than the channel takes.
    MessageTooLarge {
        /// Octets it will have.
        octets: u64,
        /// Octets allowed.
        maximum: u64,
    },
    /// The encoded message is larger than one request that only sends, though verified sending would take it.
    VerifiedSendingNeeded {
        /// Octets it will have.
        octets: u64,
        /// Octets that go without it.
        maximum: u64,
    },
}
