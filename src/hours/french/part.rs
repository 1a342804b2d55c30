//! One sentence of a text.

use super::fault_kind::FaultKind;
use crate::diagnostic::Span;
use crate::hours::model::{Rule, Touch};

/// A sentence after reading.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub(super) span: Span,
    /// Whether it was understood, or says something of what was.
    pub(super) is_read: bool,
    pub(super) rules: Vec<Rule>,
    /// What it may change, where it was not understood or leaves something open.
    pub(super) touches: Option<Touch>,
    /// The lines of days and of periods that hold for it.
    pub(super) heads: Vec<usize>,
    pub(super) fault: Option<(FaultKind, Span)>,
    /// Whether it has words beside its hours that change none of them.
    pub(super) has_note: bool,
    /// Whether it names a part of the day.
    pub(super) names_part: bool,
    /// Whether it closes a part of the day, on days that it does not name.
    pub(super) closes_half: bool,
    /// Whether « également » adds its hours to others.
    pub(super) adds: bool,
    /// Whether parentheses after its hours, or words at once after them, close them.
    pub(super) closes_row: bool,
    /// Whether it says that its part of the year is the only one.
    pub(super) says_only_then: bool,
    /// Whether « uniquement » says that its hours are all there are then.
    pub(super) tells_all: bool,
    /// Whether it tells another end of usual hours, which have to be there.
    pub(super) cuts_short: bool,
}

impl Part {
    /// Whether it was understood, and leaves nothing open.
    pub(super) fn is_whole(&self) -> bool {
        self.is_read && self.touches.is_none()
    }

    /// Leaves moments open, if any, beside the rules that hold.
    pub(super) fn leave_open(&mut self, moments: Option<Touch>) {
        if let Some(touch) = moments {
            self.leave_unsaid(&touch);
            self.fault
                .get_or_insert((FaultKind::UnclearScope, self.span));
        }
    }

    /// Leaves moments open of which the text says nothing, which is no fault of it.
    pub(super) fn leave_unsaid(&mut self, moments: &Touch) {
        self.touches = Some(match self.touches.take() {
            Some(touches) => touches.with(moments),
            None => moments.clone(),
        });
    }

    /// A text that was understood whole, of which no rule is told yet.
    pub(super) fn whole(text: &str) -> Self {
        Self {
            is_read: true,
            touches: None,
            fault: None,
            ..Self::too_long(text)
        }
    }

    /// A text of which nobody knows what is said of which days.
    pub(super) fn unclear(text: &str) -> Self {
        let long = Self::too_long(text);
        Self {
            fault: Some((FaultKind::UnclearScope, long.span)),
            ..long
        }
    }

    /// A text that is too long to be hours.
    pub(super) fn too_long(text: &str) -> Self {
        let span = Span::new(0, text.len());
        Self {
            span,
            is_read: false,
            rules: Vec::new(),
            touches: Some(Touch::everything()),
            heads: Vec::new(),
            fault: Some((FaultKind::TooLong, span)),
            has_note: false,
            names_part: false,
            closes_half: false,
            adds: false,
            closes_row: false,
            says_only_then: false,
            tells_all: false,
            cuts_short: false,
        }
    }
}
